import { FakeHub, aCall, aSnapshot, settle } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DataverseError } from "../dataverse/dataverse";
import type { Channel } from "../scripts/scriptBridge";
import type { TelephonySession } from "../session/session";

let hub: FakeHub;

beforeEach(() => {
  vi.useFakeTimers();
  hub = new FakeHub();
});
afterEach(() => {
  vi.useRealTimers();
});

const open = (options?: Parameters<FakeHub["openSettled"]>[0]): Promise<TelephonySession> => hub.openSettled(options);

describe("A number to call", () => {
  const page = { url: "/main.aspx?pagetype=entityrecord&etn=contact&id=1", record: { table: "contact", recordId: "1" } };

  it("gets the prefix of an outside line, also in a transfer", async () => {
    hub.dialPrefix = "0";
    const session = await open();

    await session.execute({ name: "dial", number: "301234" });
    await session.execute({ name: "transferBlind", callKey: "a", number: "301234" });

    expect(hub.commands.map((command) => command.number)).toEqual(["0301234", "0301234"]);
  });

  it("that the agent types has nothing to do with the record on screen", async () => {
    hub.displayedPage = page;

    await (await open()).execute({ name: "dial", number: "301234" });

    expect(hub.dialNumbers).toEqual([{ number: "301234", record: null }]);
  });

  it("that a form script calls is one of the record on screen", async () => {
    hub.displayedPage = page;
    const channel: Channel = { postMessage: () => undefined, onmessage: null };
    await open({ channel });

    channel.onmessage?.({ data: { type: "command", id: "1", name: "dial", argument: "301234", callKey: "" } } as MessageEvent);
    await settle();

    expect(hub.dialNumbers).toEqual([{ number: "301234", record: page.record }]);
  });

  it("is called as it is while Dataverse is away, and the hub's log has the reason", async () => {
    const session = await open();
    hub.dataverseError = new DataverseError("Dataverse does not answer.", 0);

    expect(await session.execute({ name: "dial", number: "301234" })).toMatchObject({ succeeded: true });
    expect(hub.commands[0]?.number).toBe("301234");
    expect(hub.logged).toEqual(["The prefix of a number could not be asked for: Dataverse does not answer."]);
  });

  it("that Dataverse refuses is not called", async () => {
    const session = await open();
    hub.dataverseError = new DataverseError('There is no number to dial in "abc".', 400);

    const answer = await session.execute({ name: "dial", number: "abc" });

    expect(answer).toMatchObject({ failure: "refused", reason: 'There is no number to dial in "abc".' });
    expect(hub.commands).toEqual([]);
  });
});

describe("A consultation", () => {
  const call = aCall({ callKey: "a", state: "talk" });
  const page = { url: "/main.aspx?pagetype=entityrecord&etn=incident&id=1", record: { table: "incident", recordId: "1" } };

  beforeEach(() => {
    hub.snapshot = aSnapshot({ calls: [call] });
    hub.displayedPage = page;
  });

  it("leaves the page on screen with the call before the colleague's phone rings", async () => {
    const session = await open();
    hub.answer = () => {
      expect(hub.pages).toEqual([{ callId: call.dtCallId, url: page.url }]);
      return Promise.resolve({});
    };

    expect(await session.execute({ name: "transferConsult", callKey: "a", number: "1002" })).toMatchObject({ succeeded: true });
    expect(hub.pages).toHaveLength(1);
  });

  it("leaves nothing of a list", async () => {
    hub.displayedPage = null;

    await (await open()).execute({ name: "transferConsult", callKey: "a", number: "1002" });

    expect(hub.pages).toEqual([]);
  });

  it("goes on when Dataverse says no, and the hub's log has the reason", async () => {
    const session = await open();
    hub.pageError = new DataverseError("You may not change this call.", 403);

    expect(await session.execute({ name: "transferConsult", callKey: "a", number: "1002" })).toMatchObject({ succeeded: true });
    expect(hub.logged).toEqual(["The page on screen could not be passed on: You may not change this call."]);
  });

  it("does not wait for a Dataverse that does not answer", async () => {
    const session = await open();
    hub.dataverseHangs = true;

    const answer = session.execute({ name: "transferConsult", callKey: "a", number: "1002" });
    await vi.advanceTimersByTimeAsync(2000);

    expect(await answer).toMatchObject({ succeeded: true });
    expect(hub.logged).toContain("The page on screen could not be passed on: Dataverse did not answer within 2 s.");
  });

  it("is the only command that leaves a page: a blind transfer pops by the caller's number", async () => {
    await (await open()).execute({ name: "transferBlind", callKey: "a", number: "1002" });

    expect(hub.pages).toEqual([]);
  });
});
