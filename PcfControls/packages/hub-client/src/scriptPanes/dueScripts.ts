import type { CallMessage, CallState } from "@telephony/contracts";
import { dnisLabel, dnisOf } from "../calls/dnis";
import { decisionFor } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import { scriptAddressOf } from "./callScript";

/** A call whose script belongs beside the record now. */
export interface DueScript {
  callKey: string;
  /** The call's row: the pane is its form. */
  dtCallId: string;
  /** What the call's queue or number is called. */
  label: string;
}

/** States in which nobody can need a script: the call has not come to the agent yet, or has left. */
const without = new Set<CallState>(["waiting", "end"]);

function isDue(call: CallMessage): boolean {
  // A call that nobody talked in has nothing left to say; one that was talked in keeps its script through the wrap-up.
  return !without.has(call.state) && (call.state !== "idle" || Boolean(call.answeredOn));
}

function rowOf(state: TelephonyState, call: CallMessage): string {
  return call.dtCallId || (decisionFor(state, call)?.dtCallId ?? "");
}

/** The scripts that belong beside the record, in the order of their calls. A call whose row is not there yet waits for it: its parameters are decided with it. */
export function dueScripts(state: TelephonyState): DueScript[] {
  const { context } = state;
  if (context === null) {
    return [];
  }
  return state.calls
    .filter((call) => isDue(call) && scriptAddressOf(context, call) !== "" && rowOf(state, call) !== "")
    .map((call) => ({ callKey: call.callKey, dtCallId: rowOf(state, call), label: dnisLabel(dnisOf(context.dnis, call), call) }));
}

/**
 * Whose script is to be seen: that of the call that is talked in. "" for a call without a script, so that none of another call stands beside its record;
 * null while nobody is talked with, when what is seen stays.
 */
export function scriptInFront(state: TelephonyState): string | null {
  const talk = state.calls.find((call) => call.state === "talk");
  if (talk === undefined) {
    return null;
  }
  return dueScripts(state).some(({ callKey }) => callKey === talk.callKey) ? talk.callKey : "";
}
