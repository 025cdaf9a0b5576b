import type { OutcomeResult, PopDecision, TelephonyContext } from "@telephony/contracts";
import { DataverseError } from "./dataverse";
import type { CallApi } from "./dataverse";

/** Where the hub is and what opens it. */
export interface HubGrant {
  url: string;
  token: string;
  expiresOn: Date;
}

/** The answer of cts_GetTelephonyContext; context is null when the known version is still right. */
export interface ContextAnswer {
  context: TelephonyContext | null;
  version: string;
}

/** The custom APIs that a softphone calls, typed. */
export interface TelephonyApis {
  getHubConnection(): Promise<HubGrant>;
  getTelephonyContext(knownVersion: string): Promise<ContextAnswer>;
  chooseMatch(callId: string, table: string, recordId: string): Promise<PopDecision>;
  setCallOutcome(callId: string, outcome: string, retryOn: Date | null): Promise<OutcomeResult>;
}

function text(answer: Record<string, unknown>, property: string, api: string): string {
  const value = answer[property];
  if (typeof value !== "string") {
    throw new DataverseError(`${api} answered without ${property}. Is the Telephony solution of this environment up to date?`, 0);
  }
  return value;
}

/** The typed calls over a {@link CallApi}. */
export function telephonyApis(call: CallApi): TelephonyApis {
  return {
    getHubConnection: async () => {
      const answer = await call("cts_GetHubConnection", {});
      const field = (name: string): string => text(answer, name, "cts_GetHubConnection");
      return { url: field("Url"), token: field("Token"), expiresOn: new Date(field("ExpiresOn")) };
    },
    getTelephonyContext: async (knownVersion) => {
      const answer = await call("cts_GetTelephonyContext", knownVersion === "" ? {} : { KnownVersion: knownVersion });
      const version = text(answer, "Version", "cts_GetTelephonyContext");
      if (answer.Changed === false) {
        return { context: null, version };
      }
      return { context: JSON.parse(text(answer, "Json", "cts_GetTelephonyContext")) as TelephonyContext, version };
    },
    chooseMatch: async (callId, table, recordId) => {
      const answer = await call("cts_ChooseMatch", { CallId: callId, Table: table, RecordId: recordId });
      return JSON.parse(text(answer, "Decision", "cts_ChooseMatch")) as PopDecision;
    },
    setCallOutcome: async (callId, outcome, retryOn) => {
      const retry = retryOn === null ? {} : { RetryOn: retryOn.toISOString() };
      const answer = await call("cts_SetCallOutcome", { CallId: callId, Outcome: outcome, ...retry });
      return JSON.parse(text(answer, "Result", "cts_SetCallOutcome")) as OutcomeResult;
    },
  };
}
