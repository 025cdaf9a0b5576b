import * as React from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { CallMessage, PopDecision } from "@telephony/contracts";
import type { PopNotice as Notice } from "@telephony/hub-client";
import { OpenIcon } from "@telephony/ui";
import { useSelected, useSoftphoneText } from "../context/softphoneContext";
import type { TextKey } from "../context/textKeys";

const sentences: Record<Notice["kind"], TextKey> = {
  unsaved: "Pop_Unsaved",
  typing: "Pop_Typing",
  blocked: "Pop_Blocked",
  newOpen: "Pop_NewOpen",
  notLinked: "Pop_NotLinked",
};

export interface PopNoticeProps {
  call: CallMessage;
  decision: PopDecision | null;
  onOpen: (decision: PopDecision) => void;
}

/** Why the caller's record is not on the screen, or what happens to the new one that is. */
export const PopNotice: React.FC<PopNoticeProps> = ({ call, decision, onOpen }) => {
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
        {notice.kind === "blocked" && decision !== null && (
          <MessageBarActions>
            <Button size="small" icon={<OpenIcon />} onClick={() => onOpen(decision)}>
              {text("Pop_OpenPage")}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
};
