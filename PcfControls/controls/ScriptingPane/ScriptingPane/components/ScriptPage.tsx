import * as React from "react";
import { Caption1 } from "@fluentui/react-components";
import type { TelephonyContext } from "@telephony/contracts";
import { dnisLabel, dnisOf, scriptAddressOf, scriptUrl, useTelephony } from "@telephony/hub-client";
import type { TelephonySession } from "@telephony/hub-client";
import { useText } from "@telephony/ui";
import type { ScriptedCall } from "../context/callLog";
import type { Host, Place } from "../context/paneContext";
import { useScriptedCall } from "../hooks/useScriptedCall";
import type { TextKey } from "../context/textKeys";
import { Nothing } from "./Nothing";
import { ScriptView } from "./ScriptView";

export interface ScriptPageProps {
  session: TelephonySession;
  host: Host;
  /** Key of the record's call; "" for the agent's current call. */
  callKey: string;
  place: Place;
}

const Page: React.FC<ScriptPageProps & { call: ScriptedCall; context: TelephonyContext }> = ({ call, context, ...props }) => {
  const text = useText<TextKey>();
  const label = dnisLabel(dnisOf(context.dnis, call), call);
  const script = scriptAddressOf(context, call);
  if (script === "") {
    return <Nothing sentence={text("Script_NotDefined", label)} />;
  }
  const address = scriptUrl(script, call.data, `${props.host.clientUrl}/`);
  return address === null ? (
    <Nothing sentence={text("Script_NotAllowed", label, script)}>
      <Caption1>{text("Script_Change")}</Caption1>
    </Nothing>
  ) : (
    <ScriptView key={props.callKey} {...props} label={label} wanted={address} />
  );
};

/** The page that helps the agent through a call, chosen by the queue or number that was called. */
export const ScriptPage: React.FC<ScriptPageProps> = (props) => {
  const { session, host, callKey } = props;
  const text = useText<TextKey>();
  const context = useTelephony(session, (state) => state.context);
  const call = useScriptedCall(session, host.log, callKey);
  if (call === null) {
    return <Nothing sentence={text("Script_NoCall")} />;
  }
  return context === null ? <Nothing sentence={text("Script_Loading")} /> : <Page {...props} call={call} context={context} />;
};
