import type { CallState, PopDecision } from "@telephony/contracts";
import type { PopMemory } from "./popMemory";
import { decisionFor } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";

/** Opens what a decision names. */
export type Navigate = (decision: PopDecision) => void;

/** Kinds that open something by themselves; choose waits for the agent and none for nobody. */
const opening = new Set(["form", "new", "url"]);

const overOrNotBegun = new Set<CallState>(["waiting", "idle", "end"]);

/** Decisions that should be on the screen now: of calls that live, and of pops that came before their call did. */
function dueDecisions(state: TelephonyState): [callKey: string, decision: PopDecision][] {
  const early = Object.entries(state.decisions).filter(([key]) => !state.calls.some((call) => call.callKey === key));
  const live = state.calls
    .filter((call) => !overOrNotBegun.has(call.state))
    .flatMap((call): [string, PopDecision][] => {
      const decision = decisionFor(state, call);
      return decision === null ? [] : [[call.callKey, decision]];
    });
  return [...early, ...live].filter(([, decision]) => opening.has(decision.kind));
}

/** Opens records: only in the tab that leads, and only once for a call and decision. */
export interface PopDesk {
  /** Takes the host's way to navigate; several controls of a page may offer one, the newest is used. */
  register(navigate: Navigate): () => void;
}

export function createPopDesk(store: Store<TelephonyState>, memory: PopMemory): PopDesk {
  let navigators: Navigate[] = [];

  function work(): void {
    const state = store.get();
    const navigate = navigators[navigators.length - 1];
    if (!state.isLeader || navigate === undefined) {
      return;
    }
    for (const [callKey, decision] of dueDecisions(state)) {
      if (memory.claim(callKey, decision)) {
        navigate(decision);
      }
    }
  }

  store.subscribe(work);
  return {
    register: (navigate) => {
      navigators = [...navigators, navigate];
      work();
      return () => {
        navigators = navigators.filter((other) => other !== navigate);
      };
    },
  };
}
