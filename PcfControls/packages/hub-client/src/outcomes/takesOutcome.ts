import type { CallMessage, CallState } from "@telephony/contracts";

const states = new Set<CallState>(["talk", "hold", "idle"]);

/** True of a call that can be given an outcome: the agent talks in it, or has talked. */
export function takesOutcome({ state }: Pick<CallMessage, "state">): boolean {
  return states.has(state);
}
