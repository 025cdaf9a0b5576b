import * as React from "react";
import { currentCall } from "@telephony/contracts";
import type { CallMessage } from "@telephony/contracts";
import { decisionFor, useTelephony } from "@telephony/hub-client";
import type { TelephonySession } from "@telephony/hub-client";
import { findCall } from "../context/callLog";
import type { CallLog, ScriptedCall } from "../context/callLog";

/** The call of a key, or with "" the agent's current one, while it lives. */
export function useLiveCall(session: TelephonySession, callKey: string): CallMessage | null {
  return useTelephony(
    session,
    ({ calls }) => (callKey === "" ? currentCall(calls) : calls.find((call) => call.callKey === callKey)) ?? null,
  );
}

/** What was shown while the call lived. */
interface Seen {
  callKey: string;
  call: ScriptedCall;
}

/**
 * The call whose script is to be shown: the record's, live or from the log; without a record the agent's current one. A record's call that ends keeps
 * the script that it had, and with it what was typed there.
 */
export function useScriptedCall(session: TelephonySession, log: CallLog, callKey: string): ScriptedCall | null {
  const live = useLiveCall(session, callKey);
  const decision = useTelephony(session, (state) => (live === null ? null : decisionFor(state, live)));
  const [logged, setLogged] = React.useState<ScriptedCall | null>(null);
  const seen = React.useRef<Seen | null>(null);

  const current = React.useMemo(
    () => (live === null ? null : { queueName: live.queueName, dnisId: live.dnisId, dnisText: live.dnisText, data: decision?.data ?? "" }),
    [live, decision],
  );
  if (current !== null) {
    seen.current = { callKey, call: current };
  }
  const last = callKey !== "" && seen.current?.callKey === callKey ? seen.current.call : null;
  const readsLog = live === null && callKey !== "" && last === null;

  React.useEffect(() => {
    let wanted = readsLog;
    setLogged(null);
    async function read(): Promise<void> {
      // An agent who may not read the row has no script to see either.
      const call = await findCall(log, callKey).catch(() => null);
      if (wanted) {
        setLogged(call);
      }
    }
    if (readsLog) {
      void read();
    }
    return () => {
      wanted = false;
    };
  }, [log, callKey, readsLog]);

  return current ?? last ?? logged;
}
