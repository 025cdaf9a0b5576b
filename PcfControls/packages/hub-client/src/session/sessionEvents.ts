import type { HubEvents } from "../line/link";
import { withChoices } from "../pops/popMemory";
import type { PopMemory } from "../pops/popMemory";
import { withAgent, withCall, withConnector, withDecision, withoutCall, withSnapshot } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import type { TelephonySession } from "./session";

/** What the hub tells goes into what the page knows. */
export function eventsInto(store: Store<TelephonyState>, memory: PopMemory, snapshotArrived: () => void): Omit<HubEvents, "sign"> {
  return {
    snapshot: (snapshot) => {
      store.update((state) => withChoices(withSnapshot(state, snapshot, Date.now()), memory));
      snapshotArrived();
    },
    callChanged: (call) => store.update((state) => withCall(state, call)),
    callGone: (callKey) => store.update((state) => withoutCall(state, callKey)),
    pop: (pop) => store.update((state) => withDecision(state, pop)),
    agentChanged: (agent) => store.update((state) => withAgent(state, agent)),
    connectorChanged: (connector) => store.update((state) => withConnector(state, connector)),
    commandFailed: (lateFailure) => store.update((state) => ({ ...state, lateFailure })),
  };
}

/** What takes notices off the screen, and keeps one on it. */
export function notices(
  store: Store<TelephonyState>,
): Pick<TelephonySession, "keepFailure" | "dismissFailure" | "dismissUnreached" | "dismissOffer"> {
  return {
    keepFailure: (callKey, reason) =>
      store.update((state) => ({ ...state, lateFailure: { commandId: "", succeeded: false, reason, callKey } })),
    dismissFailure: () => store.update((state) => ({ ...state, lateFailure: null })),
    dismissOffer: () => store.update((state) => ({ ...state, offer: null })),
    dismissUnreached: () => store.update((state) => ({ ...state, unreached: null })),
  };
}
