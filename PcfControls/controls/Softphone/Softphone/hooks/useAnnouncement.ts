import * as React from "react";
import type { CallMessage } from "@telephony/contracts";
import type { TelephonyState } from "@telephony/hub-client";
import { callerTitle, participantName } from "../context/callTexts";
import { useSelected, useSoftphoneText } from "../context/softphoneContext";
import type { SoftphoneText } from "../context/numberSettings";

type Known = Pick<TelephonyState, "calls" | "outcomes">;

function ofCall(before: CallMessage, after: CallMessage | undefined, text: SoftphoneText): string {
  if (after === undefined) {
    return before.state === "idle" ? "" : text(before.state === "preview" ? "Say_previewOver" : "Say_ended", callerTitle(before, text));
  }
  const title = callerTitle(after, text);
  if (after.waitsForOutcome && !before.waitsForOutcome) {
    return text("Say_waitsForOutcome", title);
  }
  if (after.participants.length > before.participants.length) {
    return text("Say_conference", after.participants.map((one) => participantName(one, after, text)).join(", "));
  }
  if (after.state === before.state) {
    return "";
  }
  switch (after.state) {
    case "talk":
      return text("Say_talk", title);
    case "hold":
      return text("Say_hold", title);
    case "idle":
      return text("Say_ended", title);
    default:
      return "";
  }
}

/** What happened between two states that somebody who does not see the screen has to hear; "" for nothing. Ringing and failures are told elsewhere, a call that the dialer shows is told here. */
export function announcementOf(before: Known, after: Known, text: SoftphoneText): string {
  const ofCalls = before.calls.map((call) =>
    ofCall(
      call,
      after.calls.find((other) => other.callKey === call.callKey),
      text,
    ),
  );
  const offered = after.calls
    .filter(({ callKey, state }) => state === "preview" && !before.calls.some((call) => call.callKey === callKey))
    .map((call) => text("Say_preview", callerTitle(call, text)));
  const saved = after.calls
    .filter(({ callKey }) => before.calls.some((call) => call.callKey === callKey) && after.outcomes[callKey] !== before.outcomes[callKey])
    .map(({ callKey }) => text("Say_saved", after.outcomes[callKey]?.result ?? ""));
  return [...ofCalls, ...offered, ...saved].filter((sentence) => sentence !== "").join(". ");
}

/** The newest announcement. */
export function useAnnouncement(): string {
  const text = useSoftphoneText();
  const calls = useSelected((state) => state.calls);
  const outcomes = useSelected((state) => state.outcomes);
  const before = React.useRef<Known>({ calls, outcomes });
  const [sentence, setSentence] = React.useState("");
  React.useEffect(() => {
    const next = announcementOf(before.current, { calls, outcomes }, text);
    before.current = { calls, outcomes };
    if (next !== "") {
      setSentence(next);
    }
  }, [calls, outcomes, text]);
  return sentence;
}
