import type { CallMessage } from "@telephony/contracts";
import { isOutgoing } from "@telephony/hub-client";
import type { Text } from "@telephony/ui";
import { isTextKey } from "./textKeys";
import type { TextKey } from "./textKeys";

/** Who is on the line: the record's name, else the phone network's, else the number. */
export function callerTitle(call: CallMessage, text: Text<TextKey>): string {
  return call.customerName || call.callerName || call.phoneNumber || text("Call_NumberWithheld");
}

/** What the title leaves out: the number, and the network's name where it differs from the record's. */
export function callerDetails(call: CallMessage, text: Text<TextKey>): string {
  const title = callerTitle(call, text);
  return [call.phoneNumber || text("Call_NumberWithheld"), call.callerName].filter((part) => part !== "" && part !== title).join(" · ");
}

/** Why a leg ended, where the word says more than that it did. */
export function reasonText(call: CallMessage, text: Text<TextKey>): string {
  // Of a call that the agent makes the same end reads otherwise: nobody "gave up" but the agent.
  const ends = [isOutgoing(call) ? "CallReasonOutgoing" : "CallReason", "CallReason"].map((kind) => `${kind}_${call.reason ?? ""}`);
  const key = ends.find(isTextKey);
  return key === undefined ? "" : text(key);
}

/** A table's name as people say it; one that we do not know by its logical name. */
export function tableText(table: string, text: Text<TextKey>): string {
  const key = `Table_${table}`;
  return isTextKey(key) ? text(key) : table;
}
