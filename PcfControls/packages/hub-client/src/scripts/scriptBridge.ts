import { isScriptMessage, renewEveryMs } from "@telephony/contracts";
import type { BridgeCall, CallMessage, ScriptEventName, ScriptToSoftphone, SoftphoneToScript } from "@telephony/contracts";
import { callDetails } from "../calls/callDetails";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import { agentIdOf } from "../calls/whoseCalls";
import { callRecords } from "./callRecords";
import type { CallShelf } from "./callShelf";
import { carryOut } from "./scriptCommands";
import type { ScriptActions } from "./scriptCommands";
import { courseOf, holdsBack, nextCourse, patienceMs } from "./scriptCourse";
import type { ScriptCourse, ScriptEvent } from "./scriptCourse";

/** The part of a BroadcastChannel that the bridge needs. */
export interface Channel {
  postMessage(message: SoftphoneToScript): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

function bridgeCall(state: TelephonyState, call: CallMessage, event: ScriptEventName | ""): BridgeCall {
  const details = callDetails(state, call);
  return { ...details, event, records: callRecords(state, call, details) };
}

/** Calls as scripts are told of them: the last few that are over, then the others. */
function bridgeCalls(state: TelephonyState, { live, over }: ScriptCourse): BridgeCall[] {
  return [...over.map((call) => bridgeCall(state, call, "end")), ...live.map(({ call, event }) => bridgeCall(state, call, event))];
}

/** Follows the calls of a page; there is no course before the first snapshot. */
function followCalls(): { course: () => ScriptCourse | null; next: (state: TelephonyState) => ScriptEvent[] } {
  let before: TelephonyState | null = null;
  let course: ScriptCourse | null = null;
  return {
    course: () => course,
    next: (state) => {
      let events: ScriptEvent[] = [];
      if (course !== null && before !== null) {
        ({ course, events } = nextCourse(course, before, state, Date.now() + state.clockOffsetMs));
      } else if (state.agent !== null || state.calls.length > 0) {
        // The calls of the first snapshot are not news: a reload must not fire their events again.
        course = courseOf(state.calls);
      }
      before = state;
      return events;
    },
  };
}

/** Clears the shelf of what is stale or somebody else's, as soon as that is known. */
function clearOfOthers(shelf: CallShelf, store: Store<TelephonyState>): () => void {
  let owner = "";
  shelf.keepOnly(owner);
  return store.subscribe(() => {
    const now = agentIdOf(store.get());
    if (now !== owner) {
      owner = now;
      shelf.keepOnly(owner);
    }
  });
}

/** Keeps what is on the shelf from getting stale. */
function renew(shelf: CallShelf, state: TelephonyState, course: ScriptCourse | null): void {
  if (state.isLeader && state.connection.phase === "connected" && course !== null) {
    shelf.put(bridgeCalls(state, course), agentIdOf(state));
  }
}

/** Whether this page is to answer: the one that a message names, else the one that leads. */
function isAsked(message: ScriptToSoftphone, pageId: string, isLeader: boolean): boolean {
  return message.type !== "hello" && message.page !== undefined ? message.page === pageId : isLeader;
}

/** What a page serves scripts with. */
export interface ScriptService {
  channel: Channel;
  shelf: CallShelf;
  /** Names this page in commands that only it is to carry out. */
  pageId: string;
}

/**
 * Tells form scripts what happens and does what they ask. Only the tab that leads speaks, so that nothing happens twice; what is asked of one
 * page by its id, that page does.
 * @returns Ends it.
 */
export function serveScripts({ channel, shelf, pageId }: ScriptService, store: Store<TelephonyState>, actions: ScriptActions): () => void {
  const { course, next } = followCalls();
  let told = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tellNews(): void {
    const state = store.get();
    const events = next(state);
    const now = course();
    clearTimeout(timer);
    timer = now !== null && holdsBack(now) ? setTimeout(tellNews, patienceMs) : undefined;
    if (!state.isLeader) {
      told = "";
    } else if (now !== null) {
      tell(state, now, events);
    }
  }
  function tell(state: TelephonyState, courseNow: ScriptCourse, events: readonly ScriptEvent[]): void {
    const calls = bridgeCalls(state, courseNow);
    const now = JSON.stringify(calls);
    const isNew = now !== told;
    told = now;
    if (isNew) {
      shelf.put(calls, agentIdOf(state));
    }
    events.forEach(({ event, call }) => channel.postMessage({ type: "event", event, call: bridgeCall(state, call, event) }));
    if (isNew) {
      channel.postMessage({ type: "calls", calls });
    }
  }

  const stopClearing = clearOfOthers(shelf, store);
  const unsubscribe = store.subscribe(tellNews);
  const renewal = setInterval(() => renew(shelf, store.get(), course()), renewEveryMs);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const [state, now] = [store.get(), course()];
    if (!isScriptMessage(data) || !isAsked(data, pageId, state.isLeader)) {
      return;
    }
    if (data.type === "command") {
      void carryOut({ live: state.calls, over: now?.over ?? [] }, data, actions).then((result) => channel.postMessage(result));
    } else if (data.type === "offer") {
      actions.offer(data);
    } else if (now !== null) {
      channel.postMessage({ type: "calls", calls: bridgeCalls(state, now) });
    }
  };
  return () => {
    stopClearing();
    unsubscribe();
    clearTimeout(timer);
    clearInterval(renewal);
    channel.onmessage = null;
    if (store.get().isLeader) {
      shelf.clear();
    }
  };
}
