import * as React from "react";
import { currentCall } from "@telephony/contracts";
import { decisionFor, useTelephony } from "@telephony/hub-client";
import type { TelephonySession } from "@telephony/hub-client";
import { findCall } from "../context/callLog";
import type { CallLog, ScriptedCall } from "../context/callLog";

/** The call whose script is to be shown: the record's, live or from the log; without a record the agent's current one. */
export function useScriptedCall(session: TelephonySession, log: CallLog, callKey: string): ScriptedCall | null {
  const live = useTelephony(session, ({ calls }) => (callKey === "" ? currentCall(calls) : calls.find((call) => call.callKey === callKey)));
  const decision = useTelephony(session, (state) => (live === undefined ? null : decisionFor(state, live)));
  const [logged, setLogged] = React.useState<ScriptedCall | null>(null);
  const readsLog = live === undefined && callKey !== "";

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

  return React.useMemo(
    () =>
      live === undefined ? logged : { queueName: live.queueName, dnisId: live.dnisId, dnisText: live.dnisText, data: decision?.data ?? "" },
    [live, decision, logged],
  );
}
