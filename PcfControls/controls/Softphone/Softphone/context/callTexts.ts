import type { CallMessage, CallParticipant } from "@telephony/contracts";
import { isOutgoing } from "@telephony/hub-client";
import type { Text } from "@telephony/ui";
import type { SoftphoneText } from "./numberSettings";
import { isTextKey } from "./textKeys";
import type { TextKey } from "./textKeys";

/** A name that somebody can see: without spaces around it, "" for one of spaces and invisible signs only. */
const seen = (name: string): string => (/[^\s\p{C}\p{Z}]/u.test(name) ? name.trim() : "");

/** Who is on the line: a colleague by name, else the record's name, else the phone network's, else the number. */
export function callerTitle(call: CallMessage, text: SoftphoneText): string {
  const [network, customer] = [text.number(seen(call.callerName)), seen(call.customerName)];
  return (call.isInternal && network) || customer || network || text.number(call.phoneNumber) || text("Call_NumberWithheld");
}

/** A piece of text beside others, and whether it is a number. */
export interface TextPart {
  words: string;
  isNumber: boolean;
}

/** Whether a text is shown as a number, which is read from left to right. */
export const isNumber = (words: string): boolean => /^[+*#\d][\d\s()/*#.-]*$/.test(words);

/** What the title leaves out: the number, and the network's name where it differs from the record's. */
export function callerDetails(call: CallMessage, text: SoftphoneText): readonly TextPart[] {
  const title = callerTitle(call, text);
  const parts = [text.number(call.phoneNumber) || text("Call_NumberWithheld"), text.number(seen(call.callerName))];
  return parts
    .filter((part, place) => part !== "" && part !== title && parts.indexOf(part) === place)
    .map((words) => ({ words, isNumber: isNumber(words) }));
}

/** Who of a conference this is. */
export function participantName(participant: CallParticipant, call: CallMessage, text: SoftphoneText): string {
  const { name, number, isCustomer } = participant;
  return (isCustomer && seen(call.customerName)) || text.number(seen(name)) || text.number(number) || text("Call_NumberWithheld");
}

/** Whom a consultation is about, as this side of it says it; "" for any other call. */
export function aboutText(call: CallMessage, text: SoftphoneText): string {
  if (call.about === "") {
    return "";
  }
  return text(isOutgoing(call) ? "Call_YouAskAbout" : "Call_AsksAbout", callerTitle(call, text), text.number(call.about));
}

/** Where a call stands, in one word or two. */
export function stateText(call: CallMessage, text: Text<TextKey>): string {
  if (call.waitsForOutcome) {
    return text("CallState_waitsForOutcome");
  }
  if (call.state === "idle" && typeof call.wrapLeftSeconds === "number") {
    return text("CallState_paused");
  }
  if (call.state === "preview" && typeof call.preview?.leftSeconds === "number") {
    return text("CallState_previewPaused");
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
