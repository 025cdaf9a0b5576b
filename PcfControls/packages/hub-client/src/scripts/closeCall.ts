import type { CallMessage } from "@telephony/contracts";
import { sayWhy } from "../errors/reasons";

/**
 * What keeps a call from being closed as by *Save & Close*, in a sentence; "" when it is over already, null when its wrap-up may be ended now.
 * @param owesOutcome Whether a call still needs an outcome.
 */
export function closeCall(call: CallMessage | undefined, owesOutcome: (call: CallMessage) => boolean): string | null {
  if (call === undefined || call.state === "end") {
    return "";
  }
  if (call.state !== "idle") {
    return sayWhy("Reason_CallGoesOn");
  }
  return owesOutcome(call) ? sayWhy("Reason_OutcomeFirst") : null;
}
