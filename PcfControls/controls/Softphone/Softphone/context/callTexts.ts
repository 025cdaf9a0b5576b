import type { CallMessage, CallParticipant } from "@telephony/contracts";
import { isOutgoing } from "@telephony/hub-client";
import type { Text } from "@telephony/ui";
import { isTextKey } from "./textKeys";
import type { TextKey } from "./textKeys";

/** A name that somebody can see: without spaces around it, "" for one of spaces and invisible signs only. */
const seen = (name: string): string => (/[^\s\p{C}\p{Z}]/u.test(name) ? name.trim() : "");

/** Who is on the line: a colleague by name, else the record's name, else the phone network's, else the number. */
export function callerTitle(call: CallMessage, text: Text<TextKey>): string {
  const [caller, customer] = [seen(call.callerName), seen(call.customerName)];
  return (call.isInternal && caller) || customer || caller || call.phoneNumber || text("Call_NumberWithheld");
}

/** What the title leaves out: the number, and the network's name where it differs from the record's. */
export function callerDetails(call: CallMessage, text: Text<TextKey>): string {
  const title = callerTitle(call, text);
  return [call.phoneNumber || text("Call_NumberWithheld"), seen(call.callerName)]
    .filter((part) => part !== "" && part !== title)
    .join(" · ");
}

/** Who of a conference this is. */
export function participantName(participant: CallParticipant, call: CallMessage, text: Text<TextKey>): string {
  const { name, number, isCustomer } = participant;
  return (isCustomer && seen(call.customerName)) || seen(name) || number || text("Call_NumberWithheld");
}

/** Whom a consultation is about, as this side of it says it; "" for any other call. */
export function aboutText(call: CallMessage, text: Text<TextKey>): string {
  if (call.about === "") {
    return "";
  }
  return text(isOutgoing(call) ? "Call_YouAskAbout" : "Call_AsksAbout", callerTitle(call, text), call.about);
}

/** Where a call stands, in one word or two. */
export function stateText(call: CallMessage, text: Text<TextKey>): string {
  if (call.waitsForOutcome) {
    return text("CallState_waitsForOutcome");
  }
  if (call.state === "idle" && typeof call.wrapLeftSeconds === "number") {
    return text("CallState_paused");
  }
  return text(call.participants.length > 0 ? "Call_Conferring" : `CallState_${call.state}`);
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
