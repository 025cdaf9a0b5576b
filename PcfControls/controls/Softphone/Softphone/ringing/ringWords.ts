import type { CallMessage } from "@telephony/contracts";
import type { RingWords } from "@telephony/hub-client";
import { isolate } from "@telephony/ui";
import { callerDetails, callerTitle } from "../context/callTexts";
import type { SoftphoneText } from "../context/numberSettings";

/** What would break a line, or turn the words around it. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/** A text from outside on one line, whose direction is its own. */
const apart = (words: string): string => isolate(words.replace(unseen, " ").trim());

/** How a desktop notification tells a ringing call: who, from which number, for which queue. @param queue "" for none. */
export function ringWords(call: CallMessage, queue: string, text: SoftphoneText): RingWords {
  const lines = [callerDetails(call, text).map(({ words }) => apart(words)), queue === "" ? [] : [apart(queue)]];
  return {
    title: text("Call_IncomingAnnouncement", apart(callerTitle(call, text))),
    body: lines
      .map((parts) => parts.join(" · "))
      .filter((line) => line !== "")
      .join("\n"),
  };
}
