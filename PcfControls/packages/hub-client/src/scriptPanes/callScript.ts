import type { CallMessage, TelephonyContext } from "@telephony/contracts";
import { dnisOf } from "../calls/dnis";

/** The address of a call's script: that of the number or PBX queue that was called, else of the Dataverse queue that the dialer works; "" for none. */
export function scriptAddressOf(context: TelephonyContext, call: Pick<CallMessage, "dnisId" | "queueName">): string {
  const ofDialer = context.queues.find((queue) => queue.name !== "" && queue.name === call.queueName);
  return dnisOf(context.dnis, call)?.scriptUrl || ofDialer?.scriptUrl || "";
}
