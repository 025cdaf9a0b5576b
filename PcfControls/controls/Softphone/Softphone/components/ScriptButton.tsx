import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { CallMessage } from "@telephony/contracts";
import { dueScripts } from "@telephony/hub-client";
import { ScriptIcon } from "@telephony/ui";
import { useSelected, useSoftphoneText } from "../context/softphoneContext";
import { useShowScript } from "../hooks/useScriptPanes";
import { useSingleLine } from "./singleLine.styles";

/** Brings the call's script to the front; nothing for a call without one. */
export const ScriptButton: React.FC<{ call: CallMessage }> = ({ call }) => {
  const text = useSoftphoneText();
  const line = useSingleLine();
  const show = useShowScript();
  const hasScript = useSelected((state) => dueScripts(state).some(({ callKey }) => callKey === call.callKey));
  return hasScript && show !== null ? (
    <Button size="small" className={line.button} icon={<ScriptIcon />} onClick={() => show(call.callKey)}>
      {text("Call_Script")}
    </Button>
  ) : null;
};
