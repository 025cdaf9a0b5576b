import type { AgentCommandName, CallMessage, OutcomeRow } from "@telephony/contracts";
import type { CommandRequest } from "../line/commands";
import { isHeard } from "../line/connectionStatus";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import { takesOutcome } from "./takesOutcome";

/** Outcomes that fit a call: those for its direction and those for every one, in their order. A call with a colleague has none. */
export function outcomesFor(outcomes: readonly OutcomeRow[], call: Pick<CallMessage, "direction" | "isInternal">): OutcomeRow[] {
  return call.isInternal
    ? []
    : outcomes.filter(({ direction }) => direction === "" || direction === call.direction).sort((one, other) => one.order - other.order);
}

/**
 * True while the agent still owes a call its outcome: it was talked in, there are outcomes for it, none of them counts by itself, and none was given. A call
 * that nobody answered gets one of the system's.
 */
export function owesOutcome(state: Pick<TelephonyState, "context" | "outcomes">, call: CallMessage): boolean {
  const outcomes = outcomesFor(state.context?.outcomes ?? [], call);
  return (
    takesOutcome(call) &&
    Boolean(call.answeredOn) &&
    outcomes.length > 0 &&
    !outcomes.some(({ isDefault }) => isDefault) &&
    state.outcomes[call.callKey] === undefined
  );
}

/** What the connector has to be told of a call's outcome; null when it knows. */
function newsOf(state: TelephonyState, call: CallMessage): AgentCommandName | null {
  const owes = owesOutcome(state, call);
  if (owes === call.demandsOutcome || !takesOutcome(call)) {
    return null;
  }
  return owes ? "demandOutcome" : "outcomeGiven";
}

/**
 * Tells the connector, which keeps the wrap clock and knows no outcomes, which calls must not go without one, and when they have it: from whichever
 * tab or script it came. The tab that leads tells it, once for each call and change.
 */
export function demandOutcomes(store: Store<TelephonyState>, execute: (request: CommandRequest) => Promise<unknown>): void {
  const told = new Map<string, AgentCommandName>();
  store.subscribe(() => {
    const state = store.get();
    if (!state.isLeader || state.context === null || !isHeard(state.connection)) {
      return;
    }
    [...told.keys()].filter((key) => !state.calls.some((call) => call.callKey === key)).forEach((key) => told.delete(key));
    for (const call of state.calls) {
      const name = newsOf(state, call);
      if (name !== null && told.get(call.callKey) !== name) {
        told.set(call.callKey, name);
        void execute({ name, callKey: call.callKey });
      }
    }
  });
}
