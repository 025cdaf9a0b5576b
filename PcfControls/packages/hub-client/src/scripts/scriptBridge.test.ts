import { bridgeChannel, readStoredCalls, storedCallsKey } from "@telephony/contracts";
import type { BridgeCall, BridgeCommand, SoftphoneToScript } from "@telephony/contracts";
import { FakeHub, aCall, aContext, aDecision, aSnapshot, memoryStorage, settle, toSupport } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCallShelf } from "./callShelf";
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

  public eventCalls(): BridgeCall[] {
    return this.posted.flatMap((message) => (message.type === "event" ? [message.call] : []));
  }

  /** The calls as they were told last. */
  public calls(): readonly BridgeCall[] {
    return this.posted.reduce<readonly BridgeCall[]>((last, message) => (message.type === "calls" ? message.calls : last), []);
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

    states.forEach((state, version) => hub.tell((events) => events.callChanged(aCall({ state, version, pop: aDecision() }))));
    hub.tell((events) => events.callGone(aCall().callKey));

    expect(channel.events()).toEqual(["incoming", "talk", "idle", "end"]);
  });

  it("does not tell calls again that a reload finds", async () => {
    hub.snapshot = aSnapshot({ calls: [aCall({ state: "talk" })] });
    hub.open({ channel });
    await settle();

    expect(channel.events()).toEqual([]);
    expect(channel.calls()).toMatchObject([{ state: "talk", event: "talk" }]);
  });

  it("answers a greeting with the calls", async () => {
    hub.snapshot = aSnapshot({ calls: [aCall({ ...toSupport, state: "talk" })] });
    hub.open({ channel });
    await settle();
    channel.posted.length = 0;

    await channel.hear({ type: "hello" });

    expect(channel.posted).toMatchObject([{ type: "calls", calls: [{ state: "talk", dnis: "Support", type: "phonecall" }] }]);
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
    expect(channel.calls()).toMatchObject([{ callKey: "a", state: "end", outcome: "Solved" }]);
  });

  it("has commands carried out on the call of the script's page, whatever rings beside it", async () => {
    hub.snapshot = aSnapshot({ calls: [aCall({ callKey: "anna", dtCallId: "row-anna", state: "idle" }), aCall({ callKey: "bob" })] });
    hub.open({ channel });
    await settle();

    await channel.hear(command({ name: "endWrap", callKey: "anna" }));
    await channel.hear(command({ name: "setOutcome", callKey: "anna", argument: "Solved" }));

    expect(hub.commands).toMatchObject([{ name: "endWrap", callKey: "anna" }]);
    expect(hub.outcomes).toMatchObject([{ callId: "row-anna", outcome: "Solved" }]);
  });

  it("gives a call that is over its outcome after others have ended, too", async () => {
    hub.snapshot = aSnapshot({ calls: [aCall({ callKey: "a", dtCallId: "row-a" }), aCall({ callKey: "b", dtCallId: "row-b" })] });
    hub.open({ channel });
    await settle();
    hub.tell((events) => events.callGone("a"));
    hub.tell((events) => events.callGone("b"));

    await channel.hear(command({ name: "setOutcome", callKey: "a", argument: "Solved" }));

    expect(hub.outcomes).toMatchObject([{ callId: "row-a" }]);
    expect(channel.calls()).toMatchObject([
      { callKey: "a", outcome: "Solved" },
      { callKey: "b", outcome: "" },
    ]);
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

  it.each([
    ["log", "A line of the log has at most 500 characters."],
    ["conference", "What the command was given is too long."],
  ] as const)("sends no %s that is longer than the hub takes, and says so", async (name, reason) => {
    hub.open({ channel });
    await settle();
    hub.tell((events) => events.callChanged(aCall()));

    await channel.hear(command({ name, argument: "ü".repeat(5_000) }));

    expect(channel.results()).toEqual([expect.objectContaining({ succeeded: false, reason })]);
    expect([hub.commands, hub.logged]).toEqual([[], []]);
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

describe("The calls that the softphone leaves for scripts that begin", () => {
  const agentId = aContext().agent.systemUserId;
  let storage: ReturnType<typeof memoryStorage>;
  const stored = (userId = agentId): unknown => readStoredCalls(storage.getItem(storedCallsKey), userId, Date.now());

  async function open(): Promise<ReturnType<FakeHub["open"]>> {
    const session = hub.open({ channel, shelf: createCallShelf(storage) });
    await settle();
    return session;
  }

  beforeEach(() => {
    vi.useFakeTimers();
    storage = memoryStorage();
    hub.snapshot = aSnapshot({ calls: [aCall({ ...toSupport, state: "talk" })] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("are those that go on, with everything that a script may ask", async () => {
    await open();

    expect(stored()).toMatchObject([{ state: "talk", dnis: "Support", dtCallId: aCall().dtCallId }]);
  });

  it("are none while nobody knows whose they are", async () => {
    hub.dataverseHangs = true;
    hub.snapshot = aSnapshot({ agent: null, calls: [aCall({ state: "talk" })] });

    await open();

    expect(storage.getItem(storedCallsKey)).toBeNull();
  });

  it("are gone with the last one's end", async () => {
    await open();

    hub.tell((events) => events.callGone(aCall().callKey));

    expect(storage.getItem(storedCallsKey)).toBeNull();
  });

  it("are gone when the softphone stops", async () => {
    const session = await open();

    await session.stop();

    expect(storage.getItem(storedCallsKey)).toBeNull();
  });

  it("are nobody else's", async () => {
    await open();

    expect(stored("a0000000-0000-4000-8000-000000001002")).toBeNull();
    expect(stored(`{${agentId.toUpperCase()}}`)).toHaveLength(1);
  });

  it("are gone when another agent's softphone begins, or the same one's much later, also without a hub", async () => {
    await open();
    const kept = storage.getItem(storedCallsKey) ?? "";
    hub.refusesLines = "The hub is away.";

    storage.setItem(storedCallsKey, kept.replace(agentId, "a0000000-0000-4000-8000-000000001002"));
    hub.open({ channel: new RecordedChannel(), shelf: createCallShelf(storage) });
    await settle();
    expect(storage.getItem(storedCallsKey)).toBeNull();

    storage.setItem(storedCallsKey, kept);
    vi.setSystemTime(Date.now() + 10 * 60_000);
    hub.dataverseHangs = true;
    hub.open({ channel: new RecordedChannel(), shelf: createCallShelf(storage) });
    expect(storage.getItem(storedCallsKey)).toBeNull();
  });

  it("grow stale without the softphone, and not with it", async () => {
    await open();
    const kept = storage.getItem(storedCallsKey);

    await vi.advanceTimersByTimeAsync(10 * 60_000);

    expect(stored()).toHaveLength(1);
    expect(readStoredCalls(kept, agentId, Date.now())).toBeNull();
  });

  it("stay what they were while a page reloads and has not heard of the hub yet", async () => {
    await open();
    hub.refusesLines = "The hub is away.";

    hub.open({ channel: new RecordedChannel(), shelf: createCallShelf(storage) });
    await settle();

    expect(stored()).toHaveLength(1);
  });

  it.each(["{not json", "[]", '{"writtenOn":1}', "null", '{"agentId":"","writtenOn":0,"calls":[{}]}'])(
    "are none where something else is written: %s",
    (text) => {
      expect(readStoredCalls(text, "", 0)).toBeNull();
    },
  );
});
