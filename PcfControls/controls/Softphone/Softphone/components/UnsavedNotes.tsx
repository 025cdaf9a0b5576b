import * as React from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import type { CallNotes } from "@telephony/hub-client";
import { useStored } from "@telephony/hub-client";
import { useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";

const useStyles = makeStyles({
  body: { overflowWrap: "anywhere", minWidth: 0 },
  words: {
    maxHeight: "9em",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    ...shorthands.margin(tokens.spacingVerticalXS, 0, 0),
  },
});

/**
 * Notes of calls that are off the screen and could not be saved: the agent is told, reads them, and can try again or give them up. The words themselves are
 * kept by the browser.
 */
export const UnsavedNotes: React.FC = () => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const { session } = useSurroundings();
  const calls = useSelected((state) => state.calls);
  const all = useStored(session.notes.state, (state) => state);
  const lost = Object.values(all).filter(
    ({ status, call }: CallNotes) => status === "failed" && !calls.some(({ callKey }) => callKey === call.callKey),
  );
  return (
    <>
      {lost.map(({ call, reason, text: words }) => (
        <div key={call.callKey} role="alert">
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.body}>
              <bdi>{text("Notes_NotSavedOf", call.title, reason)}</bdi>
              <blockquote className={styles.words}>{words}</blockquote>
            </MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => void session.notes.flush(call.callKey)}>
                {text("Status_TryNow")}
              </Button>
              <Button size="small" onClick={() => session.notes.discard(call.callKey)}>
                {text("Notes_Discard")}
              </Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      ))}
    </>
  );
};
