import type { CallMessage } from "@telephony/contracts";
import { dnisLabel, dnisOf } from "@telephony/hub-client";
import type { TelephonyState } from "@telephony/hub-client";
import { callerTitle, isNumber, participantName, reasonText } from "../context/callTexts";
import type { SoftphoneText } from "../context/numberSettings";

export type Known = Pick<TelephonyState, "calls" | "connection" | "context" | "lastCall">;

/** Who rings, with the number where the name is not it, and for which queue. */
export function ringingText({ context }: Pick<Known, "context">, call: CallMessage, text: SoftphoneText): string {
  const [title, number] = [callerTitle(call, text), text.number(call.phoneNumber)];
  const caller = isNumber(title) || number === "" || number === title ? title : `${title}, ${number}`;
  const queue = dnisLabel(dnisOf(context?.dnis ?? [], call), call);
  return queue === "" ? text("Call_IncomingAnnouncement", caller) : text("Call_IncomingAnnouncementQueue", caller, queue);
}

function endOf(before: CallMessage, { lastCall }: Known, text: SoftphoneText): string {
  if (before.state === "preview") {
    return text("Say_previewOver", callerTitle(before, text));
  }
  const call = lastCall?.callKey === before.callKey ? lastCall : before;
  const reason = reasonText(call, text);
  return text("Say_ended", callerTitle(call, text)) + (reason === "" ? "" : `: ${reason}`);
}

function changeOf(before: CallMessage, call: CallMessage, text: SoftphoneText): string {
  const title = callerTitle(call, text);
  if (call.waitsForOutcome && !before.waitsForOutcome) {
    return text("Say_waitsForOutcome", title);
  }
  if (call.participants.length > before.participants.length) {
    return text("Say_conference", call.participants.map((one) => participantName(one, call, text)).join(", "));
  }
  if (call.state === before.state) {
    return "";
  }
  switch (call.state) {
    case "talk":
      return text(before.state === "hold" ? "Say_resumed" : "Say_talk", title);
    case "hold":
      return text("Say_hold", title);
    default:
      return "";
  }
}

/** A call that is new on this page while it is connected. What a reload or a first look finds is no news; who rings is told elsewhere. */
function newOf(call: CallMessage, before: Known, text: SoftphoneText): string {
  if (before.connection.phase !== "connected") {
    return "";
  }
  if (call.state === "start") {
    return text("Call_LiftPhone");
  }
  if (call.state === "preview") {
    return text("Say_preview", callerTitle(call, text));
  }
  return call.state === "talk" ? text("Say_talk", callerTitle(call, text)) : "";
}

const isOver = (call: CallMessage | undefined): boolean => call === undefined || call.state === "idle";

/** What happened to the calls between two states that somebody who does not see the screen has to hear. */
export function callNews(before: Known, after: Known, text: SoftphoneText): string[] {
  const find = ({ calls }: Known, { callKey }: CallMessage): CallMessage | undefined => calls.find((call) => call.callKey === callKey);
  const ofKnown = before.calls.map((call) => {
    const now = find(after, call);
    if (isOver(now) && !isOver(call)) {
      return endOf(call, now === undefined ? after : { ...after, lastCall: now }, text);
    }
    return now === undefined ? "" : changeOf(call, now, text);
  });
  const ofNew = after.calls.filter((call) => find(before, call) === undefined).map((call) => newOf(call, before, text));
  return [...ofKnown, ...ofNew].filter((sentence) => sentence !== "");
}
