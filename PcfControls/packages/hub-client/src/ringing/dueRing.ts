import type { CallMessage, CallState } from "@telephony/contracts";
import { isHeard } from "../line/connectionStatus";
import type { TelephonyState } from "../calls/state";
import { hushOf } from "./hush";
import type { RingSettings } from "./ringSettings";

/** The whole cadence again and again, or one beep for an agent who talks to somebody. */
export type RingTone = "full" | "soft";

const inHand = new Set<CallState>(["start", "ringing", "talk", "hold"]);

/** The calls that ring at the agent, without those that were answered or rejected a moment ago. */
export function ringingCalls(state: TelephonyState): CallMessage[] {
  return state.calls.filter((call) => call.state === "incoming" && hushOf(state, call) === undefined);
}

/** True while the agent has another call at the ear, or is about to. */
function isAtTheEar(state: TelephonyState): boolean {
  return state.calls.some((call) => inHand.has(call.state) || (call.state === "incoming" && hushOf(state, call)?.isAnswer === true));
}

/** How this page is to ring now; null for not at all. Of calls that a lost line has left on the screen nobody knows whether they still ring. */
export function dueTone(state: TelephonyState, settings: Pick<RingSettings, "rings">): RingTone | null {
  if (!settings.rings || !state.isLeader || !isHeard(state.connection) || ringingCalls(state).length === 0) {
    return null;
  }
  return isAtTheEar(state) ? "soft" : "full";
}
