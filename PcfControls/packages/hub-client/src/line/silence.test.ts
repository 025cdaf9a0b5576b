import { FakeHub, aSnapshot, settle } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TelephonySession } from "../session/session";

let hub: FakeHub;
let session: TelephonySession;

beforeEach(async () => {
  vi.useFakeTimers();
  hub = new FakeHub();
  hub.snapshot = aSnapshot({ signEveryMilliseconds: 1000 });
  session = await hub.openSettled();
});
afterEach(async () => {
  await session.stop();
  vi.useRealTimers();
});

const connection = (): unknown => session.state.get().connection;

describe("A line that is open and not heard", () => {
  it("is said within three seconds, and over with the next sign", async () => {
    await vi.advanceTimersByTimeAsync(3000);
    expect(connection()).toEqual({ phase: "connected", problem: { source: "silent", reason: "" } });

    hub.tell((events) => events.sign());

    expect(connection()).toEqual({ phase: "connected", problem: null });
  });

  it("takes no command: it would be carried out when nobody expects it any more", async () => {
    await vi.advanceTimersByTimeAsync(3000);

    const answer = await session.execute({ name: "holdResume", callKey: "a" });

    expect(answer).toMatchObject({ succeeded: false, failure: "offline" });
    expect(hub.commands).toEqual([]);
  });

  it("ends the waiting for a command that was sent before", async () => {
    hub.answer = () => new Promise(() => undefined);
    const pressed = session.execute({ name: "holdResume", callKey: "a" });

    await vi.advanceTimersByTimeAsync(3000);

    expect(await pressed).toMatchObject({ succeeded: false, failure: "lost" });
  });

  it("is closed after a while, and another one opened", async () => {
    await vi.advanceTimersByTimeAsync(15_000);

    expect(hub.accesses.length).toBeGreaterThan(1);
  });
});

describe("A computer without network", () => {
  it("is said at once, and over when the hub is heard", () => {
    hub.setOnline(false);
    expect(connection()).toEqual({ phase: "connected", problem: { source: "offline", reason: "" } });

    hub.setOnline(true);
    expect(connection()).toEqual({ phase: "connected", problem: { source: "silent", reason: "" } });
    hub.tell((events) => events.sign());

    expect(connection()).toEqual({ phase: "connected", problem: null });
  });

  it("is said in place of a hub that is not heard", async () => {
    await vi.advanceTimersByTimeAsync(3000);
    hub.setOnline(false);

    expect(connection()).toEqual({ phase: "connected", problem: { source: "offline", reason: "" } });
  });

  it("tries again as soon as it has one", async () => {
    hub.setOnline(false);
    hub.cutLines("gone");
    hub.refusesLines = "no route";
    await vi.advanceTimersByTimeAsync(20_000);
    expect(connection()).toEqual({ phase: "waiting", problem: { source: "offline", reason: "" } });

    hub.refusesLines = "";
    hub.setOnline(true);
    await settle();

    expect(connection()).toEqual({ phase: "connected", problem: null });
  });
});
