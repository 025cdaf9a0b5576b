import { aCall, settle } from "@telephony/pcf-testkit";
import { describe, expect, it } from "vitest";
import { keepOutcomes } from "./outcomeKeeper";
import type { OutcomeKeeper, OutcomeNews, TabChannel } from "./outcomeKeeper";
import { initialState } from "../calls/state";
import type { GivenOutcome, TelephonyState } from "../calls/state";
import { createStore } from "../calls/store";
import type { Store } from "../calls/store";

const anOutcome = (result: string, computedOutcome = "", retryOn = ""): GivenOutcome => ({
  result,
  computedOutcome,
  retryOn,
});
const talk = aCall({ callKey: "a", dtCallId: "A1", state: "talk" });

interface Kept {
  keeper: OutcomeKeeper;
  store: Store<TelephonyState>;
  reads: (readonly string[])[];
  failures: string[];
  /** Answers every reading that waits. */
  answer: (logged: Record<string, GivenOutcome>) => Promise<void>;
  refuse: (reason: string) => Promise<void>;
}

function keep(state: Partial<TelephonyState> = {}, tabs: TabChannel | null = null): Kept {
  const store = createStore<TelephonyState>({ ...initialState, calls: [talk], ...state });
  const reads: (readonly string[])[] = [];
  const failures: string[] = [];
  const waiting: { resolve: (logged: Map<string, GivenOutcome>) => void; reject: (error: Error) => void }[] = [];
  const outcomesOf = (ids: readonly string[]): Promise<Map<string, GivenOutcome>> => {
    reads.push(ids);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };
  const keeper = keepOutcomes({ log: { outcomesOf }, tabs, store, failed: (reason) => void failures.push(reason) });
  return {
    keeper,
    store,
    reads,
    failures,
    answer: async (logged) => {
      waiting.splice(0).forEach(({ resolve }) => resolve(new Map(Object.entries(logged))));
      await settle();
    },
    refuse: async (reason) => {
      waiting.splice(0).forEach(({ reject }) => reject(new Error(reason)));
      await settle();
    },
  };
}

describe("The outcomes of a page", () => {
  it("are read after a snapshot for the calls that can have one, once for all of them", () => {
    const calls = [
      talk,
      aCall({ callKey: "b", dtCallId: "b2", state: "idle" }),
      aCall({ callKey: "c", dtCallId: "c3", state: "incoming" }),
      aCall({ callKey: "d", dtCallId: "", state: "hold" }),
    ];
    const { keeper, reads } = keep({ calls });

    keeper.snapshotArrived();

    expect(reads).toEqual([["A1", "b2"]]);
  });

  it("are not read while no call can have one", () => {
    const { keeper, reads } = keep({ calls: [aCall({ state: "incoming" })] });

    keeper.snapshotArrived();

    expect(reads).toEqual([]);
  });

  it("are what the log says, whatever the letter case of the call's id", async () => {
    const { keeper, store, answer } = keep();

    keeper.snapshotArrived();
    await answer({ a1: anOutcome("Solved") });

    expect(store.get().outcomes).toEqual({ a: anOutcome("Solved") });
  });

  it("follow the log where it was changed elsewhere", async () => {
    const { keeper, store, answer } = keep({ outcomes: { a: anOutcome("Solved") } });

    keeper.snapshotArrived();
    await answer({ a1: anOutcome("Call back", "", "2026-02-01T10:00:00Z") });

    expect(store.get().outcomes.a).toEqual(anOutcome("Call back", "", "2026-02-01T10:00:00Z"));
  });

  it("keep what was given while the log was read", async () => {
    const { keeper, store, answer } = keep({ outcomes: { a: anOutcome("First") } });

    keeper.snapshotArrived();
    keeper.given("a", anOutcome("Second"));
    await answer({ a1: anOutcome("First") });

    expect(store.get().outcomes.a?.result).toBe("Second");
  });

  it("keep the agent's own word where the log has only the one that counts", async () => {
    const { keeper, store, answer } = keep({ outcomes: { a: anOutcome("Solved", "VIP") } });

    keeper.snapshotArrived();
    await answer({ a1: anOutcome("VIP", "VIP") });

    expect(store.get().outcomes.a).toEqual(anOutcome("Solved", "VIP"));
  });

  it("stay as they are when the log cannot be read, and the reason is told", async () => {
    const { keeper, store, failures, refuse } = keep({ outcomes: { a: anOutcome("Solved") } });

    keeper.snapshotArrived();
    await refuse("Dataverse does not answer.");

    expect(store.get().outcomes.a?.result).toBe("Solved");
    expect(failures).toEqual(["Dataverse does not answer."]);
  });
});

describe("An outcome of another tab", () => {
  class Tab implements TabChannel {
    public readonly posted: OutcomeNews[] = [];
    public onmessage: ((event: MessageEvent) => void) | null = null;
    public postMessage(news: OutcomeNews): void {
      this.posted.push(news);
    }
  }

  it("is told when it is given, with nothing but what the others need", () => {
    const tab = new Tab();

    keep({}, tab).keeper.given("a", { ...anOutcome("Solved"), resultId: "r" } as GivenOutcome);

    expect(tab.posted).toEqual([{ callKey: "a", outcome: anOutcome("Solved") }]);
  });

  it("is taken over when it is heard, and not told again", () => {
    const tab = new Tab();
    const { store } = keep({}, tab);

    tab.onmessage?.(new MessageEvent("message", { data: { callKey: "a", outcome: anOutcome("Solved") } }));

    expect(store.get().outcomes).toEqual({ a: anOutcome("Solved") });
    expect(tab.posted).toEqual([]);
  });

  it.each([
    ["nothing", null],
    ["no outcome", { callKey: "a" }],
    ["a result that is not text", { callKey: "a", outcome: { ...anOutcome(""), result: 1 } }],
    ["a retry time that is none", { callKey: "a", outcome: { ...anOutcome("Solved"), retryOn: 5 } }],
  ])("is not taken from a message with %s", (_what, data) => {
    const tab = new Tab();
    const { store } = keep({}, tab);

    tab.onmessage?.(new MessageEvent("message", { data }));

    expect(store.get().outcomes).toEqual({});
  });
});
