import type { CallMessage } from "@telephony/contracts";

/**
 * What keeps a call from being closed as by *Save & Close*, in a sentence; "" when it is over already, null when its wrap-up may be ended now.
 * @param owesOutcome Whether a call still needs an outcome.
 */
export function closeCall(call: CallMessage | undefined, owesOutcome: (call: CallMessage) => boolean): string | null {
  if (call === undefined || call.state === "end") {
    return "";
  }
  if (call.state !== "idle") {
    return "The call goes on. Hang up first; what was typed is saved.";
  }
  return owesOutcome(call) ? "This call has no outcome yet. Choose one first; what was typed is saved." : null;
}
