import * as React from "react";
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { CallMessage } from "@telephony/contracts";
import type { PopNotice as Notice } from "@telephony/hub-client";
import { useSelected, useSoftphoneText } from "../context/softphoneContext";
import type { TextKey } from "../context/textKeys";

const sentences: Record<Notice["kind"], TextKey> = {
  unsaved: "Pop_Unsaved",
  typing: "Pop_Typing",
  blocked: "Pop_Blocked",
  newOpen: "Pop_NewOpen",
  notLinked: "Pop_NotLinked",
  otherNumber: "Pop_OtherNumber",
};

/** Why the caller's record is not on the screen, or what happens to the new one that is. The button that opens it is below. */
export const PopNotice: React.FC<{ call: CallMessage }> = ({ call }) => {
  const text = useSoftphoneText();
  const notice = useSelected((state) => state.popNotices[call.callKey]);
  if (notice === undefined) {
    return null;
  }
  const intent = notice.kind === "blocked" || notice.kind === "notLinked" ? "warning" : "info";
  return (
    <div role="status">
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>{text(sentences[notice.kind], notice.reason)}</MessageBarBody>
      </MessageBar>
    </div>
  );
};
