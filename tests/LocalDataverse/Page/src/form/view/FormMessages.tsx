import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import * as React from "react";
import type { FormNotification } from "../formModel";

const useStyles = makeStyles({
  messages: { display: "flex", flexDirection: "column", rowGap: "4px", paddingLeft: "16px", paddingRight: "16px", marginBottom: "8px" },
  text: { overflowWrap: "anywhere" },
});

const intents = { ERROR: "error", WARNING: "warning", INFO: "info" } as const;

/** The bars on top of a form. */
export function FormMessages({ messages }: { messages: readonly FormNotification[] }): React.ReactElement | null {
  const styles = useStyles();
  if (messages.length === 0) {
    return null;
  }
  return (
    <div className={styles.messages}>
      {messages.map(({ id, level, message }) => (
        <MessageBar key={id} intent={intents[level] ?? "info"} layout="multiline">
          <MessageBarBody className={styles.text}>{message}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
