import * as React from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { DismissIcon } from "@telephony/ui";
import { useSoftphoneText } from "../context/softphoneContext";

const useStyles = makeStyles({ body: { overflowWrap: "anywhere", minWidth: 0 } });

/** The reason of a failure until the agent dismisses it; nothing when there is none. */
export const FailureBar: React.FC<{ failure: string; onDismiss: () => void }> = ({ failure, onDismiss }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  if (failure === "") {
    return null;
  }
  const dismiss = (
    <Button appearance="transparent" size="small" icon={<DismissIcon />} aria-label={text("Failure_Dismiss")} onClick={onDismiss} />
  );
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody className={styles.body}>{failure}</MessageBarBody>
        <MessageBarActions containerAction={dismiss} />
      </MessageBar>
    </div>
  );
};
