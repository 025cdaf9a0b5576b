import { bridgeChannel } from "@telephony/contracts";
import type { BridgeCommand, SoftphoneToScript } from "@telephony/contracts";
import { FakeHub, aCall, aSnapshot, settle, toSupport } from "@telephony/pcf-testkit";
import { beforeEach, describe, expect, it } from "vitest";
import type { Channel } from "./scriptBridge";

class RecordedChannel implements Channel {
  public readonly posted: SoftphoneToScript[] = [];
  public onmessage: ((event: MessageEvent) => void) | null = null;

  public postMessage(message: SoftphoneToScript): void {
    this.posted.push(message);
  }

  public async hear(data: unknown): Promise<void> {
    this.onmessage?.(new MessageEvent("message", { data }));
    await settle();
  }

  public events(): string[] {
    return this.posted.flatMap((message) => (message.type === "event" ? [message.event] : []));
  }

  public results(): SoftphoneToScript[] {
    return this.posted.filter((message) => message.type === "result");
  }
}

const command = (overrides: Partial<BridgeCommand>): BridgeCommand => ({
  type: "command",
  id: "c1",
  name: "release",
  callKey: "",
  argument: "",
  ...overrides,
});

let hub: FakeHub;
let channel: RecordedChannel;

beforeEach(() => {
  hub = new FakeHub();
  channel = new RecordedChannel();
});

describe(`The softphone's end of the channel ${bridgeChannel}`, () => {
  it("tells the course of an inbound call", async () => {
    hub.open({ channel });
    await settle();
    const states = ["incoming", "talk", "hold", "talk", "idle"] as const;

    states.forEach((state, version) => hub.tell((events) => events.callChanged(aCall({ state, version }))));
    hub.tell((events) => events.callGone(aCall().callKey));

    expect(channel.events()).toEqual(["incoming", "talk", "idle", "end"]);
  });

  it("does not tell calls again that a reload finds", async () => {
    hub.snapshot = aSnapshot({ calls: [aCall({ state: "talk" })] });
    hub.open({ channel });
    await settle();

    expect(channel.events()).toEqual([]);
    expect(channel.posted[channel.posted.length - 1]).toMatchObject({ type: "current", call: { state: "talk" } });
  });

  it("answers a greeting with the current call", async () => {
    hub.snapshot = aSnapshot({ calls: [aCall({ ...toSupport, state: "talk" })] });
    hub.open({ channel });
    await settle();
    channel.posted.length = 0;

    await channel.hear({ type: "hello" });

    expect(channel.posted).toMatchObject([{ type: "current", call: { state: "talk", dnis: "Support", type: "phonecall" } }]);
  });

  it("has commands carried out on the current call, with the script's own id", async () => {
    hub.snapshot = aSnapshot({ calls: [aCall({ callKey: "a", state: "talk" })] });
    hub.open({ channel });
    await settle();

    await channel.hear(command({ id: "mine", name: "transferBlind", argument: "1002" }));

    expect(hub.commands).toMatchObject([{ commandId: "mine", name: "transferBlind", callKey: "a", number: "1002" }]);
    expect(channel.results()).toEqual([{ type: "result", id: "mine", succeeded: true, reason: "", callKey: "" }]);
  });

  it("finds the one held call for a conference by itself", async () => {
    hub.snapshot = aSnapshot({ calls: [aCall({ callKey: "held", state: "hold" }), aCall({ callKey: "talk", state: "talk" })] });
    hub.open({ channel });
    await settle();

    await channel.hear(command({ name: "conference" }));

    expect(hub.commands).toMatchObject([{ callKey: "talk", otherCallKey: "held" }]);
  });

  it("brings a refusal's reason", async () => {
    hub.open({ channel });
    hub.answer = () => Promise.resolve({ succeeded: false, reason: "There is no call to answer." });
    await settle();

    await channel.hear(command({ name: "answer" }));

    expect(channel.results()).toMatchObject([{ succeeded: false, reason: "There is no call to answer." }]);
  });

  it("gives the last call its outcome after it has ended", async () => {
    hub.snapshot = aSnapshot({ calls: [aCall({ callKey: "a", state: "idle" })] });
    hub.open({ channel });
    await settle();
    hub.tell((events) => events.callGone("a"));

    await channel.hear(command({ name: "setOutcome", argument: "Solved" }));

    expect(hub.outcomes).toMatchObject([{ callId: aCall().dtCallId, outcome: "Solved" }]);
    expect(channel.posted).toContainEqual(
      expect.objectContaining({ type: "current", call: expect.objectContaining({ outcome: "Solved" }) as unknown }),
    );
  });

  it("brings Dataverse's reason when an outcome is refused", async () => {
    hub.snapshot = aSnapshot({ calls: [aCall({ state: "talk" })] });
    hub.open({ channel });
    await settle();
    hub.dataverseError = new Error("There is no outcome solved.");

    await channel.hear(command({ name: "setOutcome", argument: "solved" }));

    expect(channel.results()).toMatchObject([{ succeeded: false, reason: "There is no outcome solved." }]);
  });

  it("writes a script's line to the log", async () => {
    hub.open({ channel });
    await settle();

    await channel.hear(command({ name: "log", argument: "here I am" }));

    expect(hub.logged).toEqual(["here I am"]);
  });

  it("keeps silent in a tab that does not lead", async () => {
    const locks = { request: () => new Promise(() => undefined) } as unknown as LockManager;
    hub.open({ channel, page: { locks, hasFocus: () => false, onFocus: () => () => undefined } });
    await settle();

    await channel.hear(command({ name: "answer" }));
    hub.tell((events) => events.callChanged(aCall()));

    expect(channel.posted).toEqual([]);
    expect(hub.commands).toEqual([]);
  });

  it("ignores what is not a message", async () => {
    hub.open({ channel });
    await settle();

    await channel.hear({ type: "command", name: "format" });

    expect(hub.commands).toEqual([]);
    expect(channel.results()).toEqual([]);
  });
});
