import * as React from "react";
import { MessageBar, MessageBarBody, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { CallMessage } from "@telephony/contracts";
import type { PopNotice as Notice } from "@telephony/hub-client";
import { useSelected, useSoftphoneText } from "../context/softphoneContext";
import type { TextKey } from "../context/textKeys";
import { useTwoLines } from "./twoLines.styles";

const sentences: Record<Notice["kind"], TextKey> = {
  unsaved: "Pop_Unsaved",
  typing: "Pop_Typing",
  blocked: "Pop_Blocked",
  newOpen: "Pop_NewOpen",
  notLinked: "Pop_NotLinked",
  otherNumber: "Pop_OtherNumber",
};

const useStyles = makeStyles({
  // Two lines in a message bar.
  reserved: { minHeight: "56px" },
});

interface PopNoticeProps {
  call: CallMessage;
  /** No card is below; where one is, the place of the notice is kept free, so that no card moves under the mouse. */
  isLast: boolean;
}

/** Why the caller's record is not on the screen, or what happens to the new one that is. The button that opens it is above. */
export const PopNotice: React.FC<PopNoticeProps> = ({ call, isLast }) => {
  const styles = useStyles();
  const twoLines = useTwoLines();
  const text = useSoftphoneText();
  const notice = useSelected((state) => state.popNotices[call.callKey]);
  if (notice === undefined) {
    return isLast ? null : <div className={styles.reserved} />;
  }
  const intent = notice.kind === "blocked" || notice.kind === "notLinked" ? "warning" : "info";
  const sentence = text(sentences[notice.kind], notice.reason);
  return (
    <div role="status" className={isLast ? undefined : styles.reserved}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody className={mergeClasses(!isLast && twoLines.text)} title={sentence}>
          {sentence}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
};
