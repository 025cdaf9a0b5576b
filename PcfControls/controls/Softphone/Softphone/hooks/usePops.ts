import * as React from "react";
import type { PopDecision } from "@telephony/contracts";
import { navigate } from "../context/host";
import type { NavigationFailure } from "../context/host";
import { useSoftphoneText, useSurroundings } from "../context/softphoneContext";

export interface Pops {
  /** Opens a decision again because the agent asked. */
  open: (decision: PopDecision) => void;
  /** Why the last one was not opened; "" when it was. */
  failure: string;
  dismiss: () => void;
}

/** Opens records as calls come in, and again on demand. */
export function usePops(): Pops {
  const { session, host } = useSurroundings();
  const text = useSoftphoneText();
  const [failure, setFailure] = React.useState<NavigationFailure | null>(null);

  const open = React.useCallback(
    (decision: PopDecision) => {
      void navigate(host, decision).then(setFailure);
    },
    [host],
  );
  React.useEffect(() => session.offerNavigation(open), [session, open]);
  const dismiss = React.useCallback(() => setFailure(null), []);

  if (failure === null) {
    return { open, failure: "", dismiss };
  }
  const sentence = failure.kind === "unsafeUrl" ? text("Failure_UnsafeUrl", failure.url) : text("Failure_NotOpened", failure.reason);
  return { open, failure: sentence, dismiss };
}
