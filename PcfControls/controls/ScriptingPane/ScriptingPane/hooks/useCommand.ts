import * as React from "react";
import type { CommandRequest, TelephonySession } from "@telephony/hub-client";
import { useText } from "@telephony/ui";
import type { TextKey } from "../context/textKeys";

export interface Command {
  run: (request: CommandRequest) => Promise<void>;
  isPending: boolean;
  /** Why the last one failed; "" when it did not. */
  failure: string;
}

/** Runs commands of the phone and keeps the reason of the last failure. */
export function useCommand(session: TelephonySession): Command {
  const text = useText<TextKey>();
  const [isPending, setPending] = React.useState(false);
  const [failure, setFailure] = React.useState("");
  const run = React.useCallback(
    async (request: CommandRequest) => {
      setPending(true);
      setFailure("");
      const answer = await session.execute(request);
      setPending(false);
      setFailure(answer.succeeded ? "" : answer.reason || text("Pane_NoConnection"));
    },
    [session, text],
  );
  return { run, isPending, failure };
}
