import * as React from "react";
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useStored } from "@telephony/hub-client";
import { useSoftphoneText, useSurroundings } from "../context/softphoneContext";

/** Says that a ring is not heard because the browser waits for a click. */
export const RingNotice: React.FC = () => {
  const { ringing } = useSurroundings();
  const text = useSoftphoneText();
  const isBlocked = useStored(ringing.isBlocked, (isSo) => isSo);
  return isBlocked ? (
    <div role="status">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{text("Ring_Blocked")}</MessageBarBody>
      </MessageBar>
    </div>
  ) : null;
};
