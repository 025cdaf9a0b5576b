import * as React from "react";
import { messageOf } from "@telephony/hub-client";
import { useSoftphoneText, useSurroundings } from "../context/softphoneContext";

/** Opens the form of a row because the agent asks for it. @param onFailure Called with a sentence when it does not open. */
export function useOpenForm(onFailure: (reason: string) => void): (table: string, recordId: string) => void {
  const text = useSoftphoneText();
  const { host } = useSurroundings();
  return React.useCallback(
    (table, recordId) => {
      host.openForm(table, recordId, {}).catch((error: unknown) => onFailure(text("Failure_NotOpened", messageOf(error))));
    },
    [host, text, onFailure],
  );
}
