import type { CallMessage, HistoryCall, WorklistCaller } from "@telephony/contracts";
import { callsWithout, isBack, isOutgoing } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import type { TelephonyApis } from "../dataverse/telephonyApis";
import { agentIdOf } from "../calls/whoseCalls";
import { createListDesk } from "./listDesk";
import type { ListDesk } from "./listDesk";
import { createSeenMoment } from "./seenMoment";
import type { SeenMoment } from "./seenMoment";

/** Calls that are over, and callers who wait for a call back. */
export interface PastCalls {
  /** The agent's own calls, newest first. */
  readonly history: ListDesk<HistoryCall>;
  /** Callers of the agent's queues who wait. */
  readonly worklist: ListDesk<WorklistCaller>;
  readonly seen: SeenMoment;
  /** A list is on screen: it is read at once, and again with every change that concerns it. Answers what takes that back. */
  watch(list: "history" | "worklist"): () => void;
  stop(): void;
}

/** What past calls take from the page. */
export interface PastCallsSurroundings {
  storage: Pick<Storage, "getItem" | "setItem">;
  /** Calls back when the agent looks at the page again. */
  onReturn: (returns: () => void) => () => void;
  /** Calls back when another tab has written to the storage. */
  onStored: (stored: () => void) => () => void;
  /** False while the page is in the background. */
  isVisible: () => boolean;
}

/** Dataverse hears of a call's end a moment after the hub tells it; and, when it is busy, later. */
const lateMs = [1_000, 5_000];
/** After the hub was away all its agents come back at once: their questions are spread over this time. */
const spreadMs = 30_000;
/** How often the worklist is read while it is on screen: what colleagues do, no line tells. */
const worklistMs = 8_000;

/** True of a call that somebody else made, while nobody has answered it. */
function isUnanswered(call: CallMessage): boolean {
  return !isOutgoing(call) && !call.answeredOn;
}

/** Missed calls that the agent has not seen yet. */
export function unseenOf(items: readonly HistoryCall[] | null, seen: string): HistoryCall[] {
  return (items ?? []).filter(({ kind, startedOn }) => kind === "missed" && startedOn > seen);
}

class Desk implements PastCalls {
  public readonly history: ListDesk<HistoryCall>;
  public readonly worklist: ListDesk<WorklistCaller>;
  public readonly seen: SeenMoment;
  private readonly watched = { history: 0, worklist: 0 };
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private readonly stops: (() => void)[];
  private readonly isVisible: () => boolean;
  private before: TelephonyState;

  public constructor(
    surroundings: PastCallsSurroundings,
    apis: Pick<TelephonyApis, "getCallHistory" | "getWorklist">,
    private readonly store: Store<TelephonyState>,
  ) {
    this.isVisible = surroundings.isVisible;
    this.history = createListDesk(() => apis.getCallHistory());
    this.worklist = createListDesk(() => apis.getWorklist());
    this.seen = createSeenMoment(surroundings.storage, () => agentIdOf(store.get()));
    this.before = store.get();
    this.stops = [
      store.subscribe(() => this.follow()),
      surroundings.onReturn(() => this.refreshWatched()),
      surroundings.onStored(() => this.seen.refresh()),
    ];
  }

  public watch(list: "history" | "worklist"): () => void {
    this.watched[list] += 1;
    void this[list].refresh();
    const timer = list === "worklist" ? setInterval(() => this.isVisible() && void this.worklist.refresh(), worklistMs) : undefined;
    return () => {
      this.watched[list] -= 1;
      clearInterval(timer);
    };
  }

  public stop(): void {
    this.stops.forEach((stops) => stops());
    this.timers.forEach((timer) => clearTimeout(timer));
  }

  private follow(): void {
    const [old, state] = [this.before, this.store.get()];
    this.before = state;
    if (agentIdOf(old) === "" && agentIdOf(state) !== "") {
      this.seen.refresh();
    }
    if (isBack(old, state)) {
      this.refreshIn(this.history.state.get().items === null ? 0 : Math.random() * spreadMs, () => void this.history.refresh());
    }
    if (old.calls === state.calls) {
      return;
    }
    const gone = callsWithout(old.calls, state.calls);
    const wentOver = state.calls.some(
      (call) => call.state === "idle" && old.calls.find(({ callKey }) => callKey === call.callKey)?.state !== "idle",
    );
    const changes = gone.length > 0 || wentOver || state.calls.length > old.calls.length;
    if (gone.some(isUnanswered) || (changes && this.watched.history > 0)) {
      this.refreshLater(() => void this.history.refresh());
    }
    if (changes && this.watched.worklist > 0) {
      this.refreshLater(() => void this.worklist.refresh());
    }
  }

  private refreshWatched(): void {
    (["history", "worklist"] as const).filter((list) => this.watched[list] > 0).forEach((list) => void this[list].refresh());
  }

  private refreshLater(refresh: () => void): void {
    lateMs.forEach((ms) => this.refreshIn(ms, refresh));
  }

  private refreshIn(ms: number, refresh: () => void): void {
    if (ms === 0) {
      refresh();
      return;
    }
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      refresh();
    }, ms);
    this.timers.add(timer);
  }
}

export function keepPastCalls(...of: ConstructorParameters<typeof Desk>): PastCalls {
  return new Desk(...of);
}
