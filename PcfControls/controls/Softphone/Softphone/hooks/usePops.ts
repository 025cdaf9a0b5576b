import * as React from "react";
import type { PopDecision } from "@telephony/contracts";
import type { Navigated } from "@telephony/hub-client";
import { navigate } from "../context/host";
import type { NavigationFailure } from "../context/host";
import { useSoftphoneText, useSurroundings } from "../context/softphoneContext";

export interface Pops {
  /** Opens a call's decision again because the agent asked. */
  open: (callKey: string, decision: PopDecision) => void;
  /** Why the last one was not opened; "" when it was, and for a window that the browser keeps: the call's card says that. */
  failure: string;
  dismiss: () => void;
}

/** Opens records as calls come in, and again on demand. */
export function usePops(): Pops {
  const { session, host } = useSurroundings();
  const text = useSoftphoneText();
  const [failure, setFailure] = React.useState<NavigationFailure | null>(null);

  const show = React.useCallback(
    async (decision: PopDecision, inWindow?: boolean): Promise<Navigated> => {
      const { failure: why, close } = await navigate(host, decision, inWindow);
      setFailure(why);
      const result = why === null ? "opened" : why.kind === "blocked" ? "blocked" : "failed";
      return close === undefined ? { result } : { result, close };
    },
    [host],
  );
  React.useEffect(() => session.offerNavigation(show), [session, show]);
  const open = React.useCallback((callKey: string, decision: PopDecision) => session.openPop(callKey, decision), [session]);
  const dismiss = React.useCallback(() => setFailure(null), []);

  if (failure === null || failure.kind === "blocked") {
    return { open, failure: "", dismiss };
  }
  const sentence = failure.kind === "unsafeUrl" ? text("Failure_UnsafeUrl", failure.url) : text("Failure_NotOpened", failure.reason);
  return { open, failure: sentence, dismiss };
}
