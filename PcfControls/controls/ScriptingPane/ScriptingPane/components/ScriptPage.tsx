import * as React from "react";
import { Caption1, Text, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import type { TelephonyContext } from "@telephony/contracts";
import { dnisLabel, dnisOf, scriptUrl, useTelephony } from "@telephony/hub-client";
import type { TelephonySession } from "@telephony/hub-client";
import { useText } from "@telephony/ui";
import type { CallLog, ScriptedCall } from "../context/callLog";
import { useScriptedCall } from "../hooks/useScriptedCall";
import type { TextKey } from "../context/textKeys";

const useStyles = makeStyles({
  frame: {
    display: "block",
    width: "100%",
    height: "100%",
    minHeight: "480px",
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStroke2),
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
  },
  none: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalXS,
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
    ...shorthands.padding(tokens.spacingVerticalXXXL, tokens.spacingHorizontalL),
  },
});

/**
 * Script pages are made by the customer and may redirect to a form of this app (cts_dtAssociatedPhonecall does), so they run scripts
 * with their own origin; what they may not do is take the whole window away from the agent.
 */
const sandbox = "allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads";

const Nothing: React.FC<{ sentence: string }> = ({ sentence }) => {
  const styles = useStyles();
  const text = useText<TextKey>();
  return (
    <div role="status" className={styles.none}>
      <Text weight="semibold">{text("Script_None")}</Text>
      <Caption1>{sentence}</Caption1>
    </div>
  );
};

/** The script of the number or PBX queue that was called, else of the Dataverse queue that the dialer works; "" for none. */
function scriptOf(context: TelephonyContext, call: ScriptedCall): string {
  const ofDialer = context.queues.find((queue) => queue.name !== "" && queue.name === call.queueName);
  return dnisOf(context.dnis, call)?.scriptUrl || ofDialer?.scriptUrl || "";
}

const Page: React.FC<{ call: ScriptedCall; context: TelephonyContext; clientUrl: string }> = ({ call, context, clientUrl }) => {
  const styles = useStyles();
  const text = useText<TextKey>();
  const label = dnisLabel(dnisOf(context.dnis, call), call);
  const script = scriptOf(context, call);
  if (script === "") {
    return <Nothing sentence={text("Script_NotDefined", label)} />;
  }
  const address = scriptUrl(script, call.data, `${clientUrl}/`);
  if (address === null) {
    return <Nothing sentence={text("Script_NotAllowed", label, script)} />;
  }
  return <iframe key={address} className={styles.frame} title={text("Script_Title", label)} src={address} sandbox={sandbox} />;
};

export interface ScriptPageProps {
  session: TelephonySession;
  log: CallLog;
  /** Key of the record's call; "" for the agent's current call. */
  callKey: string;
  clientUrl: string;
}

/** The page that helps the agent through a call, chosen by the queue or number that was called. */
export const ScriptPage: React.FC<ScriptPageProps> = ({ session, log, callKey, clientUrl }) => {
  const text = useText<TextKey>();
  const context = useTelephony(session, (state) => state.context);
  const call = useScriptedCall(session, log, callKey);
  if (call === null) {
    return <Nothing sentence={text("Script_NoCall")} />;
  }
  return context === null ? <Nothing sentence={text("Script_Loading")} /> : <Page call={call} context={context} clientUrl={clientUrl} />;
};
