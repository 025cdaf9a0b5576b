import * as React from "react";
import { Button, Caption1 } from "@fluentui/react-components";
import type { CallMessage } from "@telephony/contracts";
import { dueScripts } from "@telephony/hub-client";
import { ScriptIcon } from "@telephony/ui";
import { useSelected, useSoftphoneText } from "../context/softphoneContext";
import { useShowScript } from "../hooks/useScriptPanes";
import { useSingleLine } from "./singleLine.styles";
import { useTwoLines } from "./twoLines.styles";

/** Brings the call's script to the front; nothing for a call without one, of which a preview may still know what it is called. */
export const ScriptButton: React.FC<{ call: CallMessage }> = ({ call }) => {
  const text = useSoftphoneText();
  const line = useSingleLine();
  const twoLines = useTwoLines();
  const show = useShowScript();
  const hasScript = useSelected((state) => dueScripts(state).some(({ callKey }) => callKey === call.callKey));
  const title = call.preview?.scriptTitle ?? "";
  const label = title === "" ? text("Call_Script") : text("Script_Title", title);
  if (!hasScript || show === null) {
    return title === "" ? null : <Caption1 className={twoLines.text}>{label}</Caption1>;
  }
  return (
    <Button
      size="small"
      className={title === "" ? line.button : undefined}
      icon={<ScriptIcon />}
      title={title}
      onClick={() => show(call.callKey)}
    >
      <span className={twoLines.text}>{label}</span>
    </Button>
  );
};
