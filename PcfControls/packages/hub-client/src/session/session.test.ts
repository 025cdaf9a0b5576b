import { FakeHub, aCall, aConnector, aDecision, aMatch, aSnapshot, aContext, memoryStorage, settle } from "@telephony/pcf-testkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { decisionFor } from "../calls/state";
import { DataverseError } from "../dataverse/dataverse";
import { outcomeChannel } from "../outcomes/outcomeKeeper";
import { createPopMemory } from "../pops/popMemory";
import type { TelephonySession } from "./session";

let hub: FakeHub;

beforeEach(() => {
  vi.useFakeTimers();
  hub = new FakeHub();
});
afterEach(() => {
  vi.useRealTimers();
});

const open = (options?: Parameters<FakeHub["openSettled"]>[0]): Promise<TelephonySession> => hub.openSettled(options);

describe("A session", () => {
  it("knows agent, phone system, calls and settings after it has connected", async () => {
    hub.snapshot = aSnapshot({ calls: [aCall()] });

    const state = (await open()).state.get();

    expect(state.connection).toEqual({ phase: "connected", problem: null });
    expect(state.agent?.extension).toBe("1001");
    expect(state.calls).toHaveLength(1);
    expect(state.context?.agent.name).toBe("Alice Agent");
  });

  it("follows what the hub tells", async () => {
    const session = await open();

    hub.tell((events) => events.callChanged(aCall({ callKey: "a" })));
    hub.tell((events) => events.connectorChanged(aConnector({ pbxConnected: false })));
    hub.tell((events) => events.callGone("a"));

    expect(session.state.get().connector?.pbxConnected).toBe(false);
    expect(session.state.get().calls).toEqual([]);
    expect(session.state.get().lastCall?.callKey).toBe("a");
  });

  it("keeps what it has of the calls until the hub has said which go on, though the line is open before", async () => {
    const memory = createPopMemory(memoryStorage());
    const chosen = aDecision({ kind: "form" });
    memory.rememberChoice("a", chosen);
    hub.snapshotIsLate = true;

    const session = await open({ memory });
    expect(session.state.get().connection).toEqual({ phase: "connecting", problem: null });
    hub.tell((events) => events.snapshot(aSnapshot({ calls: [aCall({ callKey: "a", pop: aDecision({ kind: "choose" }) })] })));
    await settle();

    expect(session.state.get().connection).toEqual({ phase: "connected", problem: null });
    expect(decisionFor(session.state.get(), aCall({ callKey: "a" }))).toEqual(chosen);
  });

  it("opens another line when one breaks before the hub has said anything", async () => {
    hub.snapshotIsLate = true;
    const session = await open();

    hub.cutLines("broken");
    await settle();

    expect(session.state.get().connection).toEqual({ phase: "waiting", problem: { source: "hub", reason: "broken" } });
  });

  it("connects again after the line broke, and takes the new snapshot for the truth", async () => {
    hub.snapshot = aSnapshot({ calls: [aCall({ callKey: "old" })] });
    const session = await open();

    hub.cutLines("broken");
    await settle();
    expect(session.state.get().connection).toEqual({ phase: "waiting", problem: { source: "hub", reason: "broken" } });
    hub.snapshot = aSnapshot({ calls: [aCall({ callKey: "new" })] });
    await vi.advanceTimersByTimeAsync(1500);

    expect(session.state.get().connection.phase).toBe("connected");
    expect(session.state.get().calls.map((call) => call.callKey)).toEqual(["new"]);
  });

  it("never gives up on a hub that is away", async () => {
    hub.refusesLines = "no route";
    const session = await open();

    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(session.state.get().connection.phase).toBe("waiting");
    hub.refusesLines = "";
    await vi.advanceTimersByTimeAsync(40_000);

    expect(session.state.get().connection.phase).toBe("connected");
  });

  it("is lit again within five seconds of the hub's return, however long the hub was away", async () => {
    hub.refusesLines = "no route";
    const session = await open();
    await vi.advanceTimersByTimeAsync(3_600_000);

    hub.refusesLines = "";
    await vi.advanceTimersByTimeAsync(5000);

    expect(session.state.get().connection.phase).toBe("connected");
  });

  it("asks Dataverse for one ticket, not for one a try", async () => {
    hub.refusesLines = "no route";
    await open();

    await vi.advanceTimersByTimeAsync(300_000);

    expect(hub.tickets).toBe(1);
  });

  it("gets a new ticket when the hub refuses the token it has", async () => {
    hub.refusesLines = "Failed to complete negotiation with the server: Error: Unauthorized: Status code '401'";
    await open();

    hub.refusesLines = "";
    await vi.advanceTimersByTimeAsync(2000);

    expect(hub.tickets).toBe(2);
  });

  it("says when Dataverse is away, and tries at once when asked to", async () => {
    hub.dataverseError = new DataverseError("Dataverse does not answer.", 0);
    const session = await open();
    expect(session.state.get().connection.problem).toEqual({ source: "dataverse", reason: "Dataverse does not answer." });

    hub.dataverseError = null;
    session.retryNow();
    await settle();

    expect(session.state.get().connection.phase).toBe("connected");
    expect(session.state.get().contextProblem).toBe("");
  });

  it("tells a refusal from an outage", async () => {
    hub.dataverseError = new DataverseError("You are not an agent. Ask for a row in Telephony Users.", 403);

    const { problem } = (await open()).state.get().connection;

    expect(problem).toEqual({ source: "refused", reason: "You are not an agent. Ask for a row in Telephony Users." });
  });

  it("asks Dataverse about a refusal once a minute, since only an administrator can change it", async () => {
    hub.dataverseError = new DataverseError("You are not an agent. Ask for a row in Telephony Users.", 403);
    const session = await open();
    hub.dataverseError = null;

    await vi.advanceTimersByTimeAsync(45_000);
    expect(session.state.get().connection.phase).toBe("waiting");
    await vi.advanceTimersByTimeAsync(30_000);

    expect(session.state.get().connection.phase).toBe("connected");
  });

  it("stays away as long as a hub that stops asks for, since all agents would come back at once", async () => {
    const session = await open();
    hub.returnAfterMs = 8000;

    hub.cutLines("The hub stops.");
    await vi.advanceTimersByTimeAsync(7900);
    expect(session.state.get().connection.phase).toBe("waiting");
    await vi.advanceTimersByTimeAsync(200);

    expect(session.state.get().connection.phase).toBe("connected");
  });

  it("reads the settings again after a reconnect", async () => {
    const session = await open();
    hub.context = aContext({ notReadyReasons: ["Meeting"] });

    hub.cutLines("broken");
    await vi.advanceTimersByTimeAsync(1500);

    expect(session.state.get().context?.notReadyReasons).toEqual(["Meeting"]);
  });
});

describe("A command", () => {
  it("goes to the hub with an id of its own and brings the answer", async () => {
    const session = await open();
    hub.answer = () => Promise.resolve({ callKey: "new call" });

    const answers = [
      await session.execute({ name: "dial", number: "0301234" }),
      await session.execute({ name: "dial", number: "0301234" }),
    ];

    expect(answers[0]).toEqual({ succeeded: true, failure: "none", reason: "", callKey: "new call" });
    expect(hub.commands[0]).toMatchObject({ name: "dial", number: "0301234" });
    expect(hub.commands[0]?.commandId).not.toBe(hub.commands[1]?.commandId);
  });

  it("brings the reason when it is refused", async () => {
    const session = await open();
    hub.answer = () => Promise.resolve({ succeeded: false, reason: "The line is busy." });

    expect(await session.execute({ name: "dial", number: "1" })).toMatchObject({ failure: "refused", reason: "The line is busy." });
  });

  it("is not sent without a connection", async () => {
    hub.refusesLines = "no route";
    const session = await open();

    expect(await session.execute({ name: "answer", callKey: "a" })).toMatchObject({ succeeded: false, failure: "offline" });
  });

  it("is lost when the line breaks before the answer", async () => {
    const session = await open();
    hub.answer = () => Promise.reject(new Error("Invocation canceled due to the underlying connection being closed."));

    expect(await session.execute({ name: "release", callKey: "a" })).toMatchObject({ succeeded: false, failure: "lost" });
  });

  it("is lost when no answer comes in time", async () => {
    const session = await open();
    hub.answer = () => new Promise(() => undefined);
    const answer = session.execute({ name: "release", callKey: "a" });

    await vi.advanceTimersByTimeAsync(25_000);

    expect(await answer).toMatchObject({ failure: "lost" });
  });
});

describe("An outcome", () => {
  const call = aCall({ callKey: "a", state: "talk" });

  it("is known again after a reload, with one request for every snapshot", async () => {
    hub.snapshot = aSnapshot({ calls: [call] });
    await (await open()).setOutcome(call, "Solved", null);

    const reloaded = await open();

    expect(reloaded.state.get().outcomes.a?.result).toBe("Solved");
    expect(hub.outcomeReads).toEqual([[call.dtCallId], [call.dtCallId]]);
  });

  it("reaches the agent's other tabs over a browser's channel", async () => {
    vi.useRealTimers();
    hub.snapshot = aSnapshot({ calls: [call] });
    const [here, there] = [new BroadcastChannel(outcomeChannel), new BroadcastChannel(outcomeChannel)];
    const [giving, seeing] = [await open({ tabs: here }), await open({ tabs: there })];

    await giving.setOutcome(call, "Solved", null);

    await vi.waitFor(() => expect(seeing.state.get().outcomes.a?.result).toBe("Solved"));
    here.close();
    there.close();
  });

  it("that could not be read is written to the hub's log", async () => {
    const session = await open();
    hub.dataverseError = new DataverseError("Dataverse is being updated.", 503);

    hub.tell((events) => events.snapshot(aSnapshot({ calls: [call] })));
    await settle();

    expect(hub.logged).toEqual(["The outcomes of calls could not be read: Dataverse is being updated."]);
    expect(session.state.get().outcomes).toEqual({});
  });
});

describe("A pop", () => {
  const decision = aDecision({ recordId: "anna" });
  const follower = {
    locks: { request: () => new Promise(() => undefined) } as unknown as LockManager,
    hasFocus: () => false,
    onFocus: () => () => undefined,
  };

  it("opens the record in the tab that leads, and only there", async () => {
    const memory = createPopMemory(memoryStorage());
    const [leading, following] = [vi.fn(), vi.fn()];
    (await open({ memory })).offerNavigation(leading);
    (await open({ memory, page: follower })).offerNavigation(following);

    hub.tell((events) => events.callChanged(aCall({ callKey: "a" })));
    hub.tell((events) => events.pop({ callKey: "a", extension: "1001", decision, hops: [] }));

    expect(leading.mock.calls).toEqual([[decision]]);
    expect(following).not.toHaveBeenCalled();
  });

  it("opens the record even when it arrives before its call", async () => {
    const navigate = vi.fn();
    (await open()).offerNavigation(navigate);

    hub.tell((events) => events.pop({ callKey: "a", extension: "1001", decision, hops: [] }));
    hub.tell((events) => events.callChanged(aCall({ callKey: "a", pop: decision })));

    expect(navigate).toHaveBeenCalledTimes(1);
  });

  it("opens nothing again after a reload", async () => {
    const memory = createPopMemory(memoryStorage());
    hub.snapshot = aSnapshot({ calls: [aCall({ pop: decision })] });
    const [before, after] = [vi.fn(), vi.fn()];

    (await open({ memory })).offerNavigation(before);
    (await open({ memory })).offerNavigation(after);

    expect(before).toHaveBeenCalledTimes(1);
    expect(after).not.toHaveBeenCalled();
  });

  it("opens nothing for a call that is being wrapped up", async () => {
    hub.snapshot = aSnapshot({ calls: [aCall({ state: "idle", pop: decision })] });
    const navigate = vi.fn();

    (await open()).offerNavigation(navigate);

    expect(navigate).not.toHaveBeenCalled();
  });

  it.each(["choose", "none"])("opens nothing by itself when it says %s", async (kind) => {
    hub.snapshot = aSnapshot({ calls: [aCall({ pop: aDecision({ kind }) })] });
    const navigate = vi.fn();

    (await open()).offerNavigation(navigate);

    expect(navigate).not.toHaveBeenCalled();
  });

  it("follows the agent's choice among several records, and keeps it over a reload", async () => {
    const call = aCall({ callKey: "a", pop: aDecision({ kind: "choose" }) });
    const memory = createPopMemory(memoryStorage());
    hub.snapshot = aSnapshot({ calls: [call] });
    hub.decisionOfChoice = decision;
    const navigate = vi.fn();
    const session = await open({ memory });
    session.offerNavigation(navigate);

    await session.chooseMatch(call, { table: "contact", recordId: "anna", name: "Anna", column: "telephone1" });

    expect(hub.choices).toEqual([{ callId: call.dtCallId, table: "contact", recordId: "anna", onlyWithNumber: false }]);
    expect(navigate.mock.calls).toEqual([[decision]]);
    expect((await open({ memory })).state.get().decisions).toEqual({ a: decision });
  });

  it("shows what the agent has chosen in the other tabs too, and opens it in none of them", async () => {
    const call = aCall({ callKey: "a", pop: aDecision({ kind: "choose" }) });
    const [storage, others] = [memoryStorage(), new Set<() => void>()];
    const otherTab = createPopMemory(storage, (stored) => {
      others.add(stored);
      return () => others.delete(stored);
    });
    hub.snapshot = aSnapshot({ calls: [call] });
    hub.decisionOfChoice = { ...decision, matches: [aMatch({ recordId: "anna", name: "Anna" })] };
    const choosing = await open({ memory: createPopMemory(storage), page: follower });
    const leading = await open({ memory: otherTab });
    const navigate = vi.fn();
    leading.offerNavigation(navigate);

    await choosing.chooseMatch(call, aMatch({ recordId: "anna", name: "Anna" }));
    others.forEach((stored) => stored());

    expect(leading.state.get().decisions).toEqual({ a: hub.decisionOfChoice });
    expect(leading.state.get().calls[0]?.customerName).toBe("Anna");
    expect(navigate).not.toHaveBeenCalled();
    await leading.stop();
    expect(others.size).toBe(0);
  });
});
