import * as React from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { CallNotes } from "@telephony/hub-client";
import { useStored } from "@telephony/hub-client";
import { useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";

/** Notes of calls that are off the screen and could not be saved: the agent is told, and can try again. The words themselves are kept by the browser. */
export const UnsavedNotes: React.FC = () => {
  const text = useSoftphoneText();
  const { session } = useSurroundings();
  const calls = useSelected((state) => state.calls);
  const all = useStored(session.notes.state, (state) => state);
  const lost = Object.values(all).filter(
    ({ status, call }: CallNotes) => status === "failed" && !calls.some(({ callKey }) => callKey === call.callKey),
  );
  return (
    <>
      {lost.map(({ call, reason }) => (
        <div key={call.callKey} role="alert">
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <bdi>{text("Notes_NotSavedOf", call.title, reason)}</bdi>
            </MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => void session.notes.flush(call.callKey)}>
                {text("Status_TryNow")}
              </Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      ))}
    </>
  );
};
