import * as React from "react";
import type { AgentCommandName } from "@telephony/contracts";
import type { CommandAnswer, CommandRequest, DialledRecord } from "@telephony/hub-client";
import type { Text } from "@telephony/ui";
import { useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import type { TextKey } from "../context/textKeys";

export interface Commands {
  /** Answers whether it succeeded. @param record The record that a number is dialled from. */
  run: (request: CommandRequest, record?: DialledRecord) => Promise<boolean>;
  /** The command that is under way; its buttons wait. */
  pending: AgentCommandName | null;
  /** Why the last one failed; "" when it did not. */
  failure: string;
  fail: (reason: string) => void;
}

export function failureText(text: Text<TextKey>, answer: CommandAnswer): string {
  switch (answer.failure) {
    case "offline":
      return text("Failure_Offline");
    case "lost":
      return text("Failure_Lost");
    default:
      return answer.reason;
  }
}

/** Runs commands one at a time and keeps the reason of the last failure. */
export function useCommands(): Commands {
  const { session } = useSurroundings();
  const text = useSoftphoneText();
  const [pending, setPending] = React.useState<AgentCommandName | null>(null);
  const [failure, fail] = React.useState("");
  const mounted = React.useRef(true);
  React.useEffect(
    () => () => {
      mounted.current = false;
    },
    [],
  );

  const run = React.useCallback(
    async (request: CommandRequest, record?: DialledRecord) => {
      setPending(request.name);
      fail("");
      const answer = await session.execute(request, record);
      // The call that a command ends takes its card, and this hook with it, off the screen before the answer comes.
      if (mounted.current) {
        setPending(null);
        fail(failureText(text, answer));
      } else if (!answer.succeeded) {
        session.keepFailure(request.callKey ?? "", failureText(text, answer));
      }
      return answer.succeeded;
    },
    [session, text],
  );
  return { run, pending, failure, fail };
}
