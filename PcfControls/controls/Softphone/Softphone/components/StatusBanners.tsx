import * as React from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from "@fluentui/react-components";
import type { TelephonyState } from "@telephony/hub-client";
import type { Text } from "@telephony/ui";
import { useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import type { TextKey } from "../context/textKeys";
import { FailureBar } from "./FailureBar";

interface Banner {
  intent: "error" | "warning";
  sentence: string;
  canRetry: boolean;
}

function connectionBanner(state: TelephonyState, text: Text<TextKey>): Banner | null {
  const { problem } = state.connection;
  switch (problem?.source) {
    case "hub":
      return { intent: "error", sentence: text("Status_HubGone"), canRetry: true };
    case "hubSays":
      return { intent: "error", sentence: text("Status_HubSays", problem.reason), canRetry: true };
    case "silent":
      return { intent: "error", sentence: text("Status_Silent"), canRetry: false };
    case "offline":
      return { intent: "error", sentence: text("Status_Offline"), canRetry: false };
    case "dataverse":
      return { intent: "error", sentence: text("Status_DataverseGone"), canRetry: true };
    case "refused":
      return { intent: "error", sentence: text("Status_Refused", problem.reason), canRetry: true };
    case "signedOut":
      return { intent: "warning", sentence: text("Status_SignedOut"), canRetry: false };
    default:
      return null;
  }
}

function phoneBanner({ connector, agent }: TelephonyState, text: Text<TextKey>): Banner | null {
  if (connector === null) {
    return { intent: "warning", sentence: text("Status_NoConnector"), canRetry: false };
  }
  if (!connector.pbxConnected) {
    return { intent: "error", sentence: text("Status_PbxGone", connector.reason), canRetry: false };
  }
  if (agent !== null && !agent.phoneReachable) {
    return { intent: "warning", sentence: text("Status_PhoneUnreachable", agent.extension), canRetry: false };
  }
  return null;
}

/** What is wrong now, gravest first. Where the line itself is down, what it said before is not repeated. */
export function bannersOf(state: TelephonyState, text: Text<TextKey>): Banner[] {
  const connection = connectionBanner(state, text);
  const phone = state.connection.phase === "connected" ? phoneBanner(state, text) : null;
  const context: Banner | null =
    state.contextProblem !== "" && state.connection.problem?.source !== "dataverse"
      ? { intent: "warning", sentence: text("Status_ContextProblem", state.contextProblem), canRetry: true }
      : null;
  return [connection, phone, context].filter((banner): banner is Banner => banner !== null);
}

const isConnecting = ({ connection }: TelephonyState): boolean => connection.phase === "connecting" && connection.problem === null;

/** Before the first connection: no card can be there yet. */
export const Connecting: React.FC = () => {
  const text = useSoftphoneText();
  return useSelected(isConnecting) ? <Spinner size="tiny" labelPosition="after" label={text("Status_Connecting")} /> : null;
};

/** Says why the softphone does not work, and lets the agent try again at once. */
export const StatusBanners: React.FC = () => {
  const { session } = useSurroundings();
  const state = useSelected((whole) => whole);
  const text = useSoftphoneText();
  if (isConnecting(state)) {
    return null;
  }
  const { lateFailure } = state;
  return (
    <>
      {bannersOf(state, text).map(({ intent, sentence, canRetry }) => (
        <div key={sentence} role="alert">
          <MessageBar intent={intent} layout="multiline">
            <MessageBarBody>{sentence}</MessageBarBody>
            {canRetry && (
              <MessageBarActions>
                <Button size="small" onClick={() => session.retryNow()}>
                  {text("Status_TryNow")}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        </div>
      ))}
      <FailureBar
        failure={lateFailure === null ? "" : text("Status_CommandFailed", lateFailure.reason)}
        onDismiss={() => session.dismissFailure()}
      />
    </>
  );
};
