import * as React from "react";
import type { CallMessage } from "@telephony/contracts";
import { takesOutcome } from "@telephony/hub-client";
import { callerTitle } from "../context/callTexts";
import { useSoftphoneText } from "../context/softphoneContext";
import { NotesField } from "./NotesField";

/** The notes of a call that is talked in, or was: on its card until the wrap-up ends. */
export const CallNotes: React.FC<{ call: CallMessage }> = ({ call }) => {
  const text = useSoftphoneText();
  const { callKey, dtCallId, phoneCallId } = call;
  return takesOutcome(call) ? <NotesField call={{ callKey, dtCallId, phoneCallId, title: callerTitle(call, text) }} /> : null;
};
