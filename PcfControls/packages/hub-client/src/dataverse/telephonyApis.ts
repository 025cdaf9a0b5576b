import { CustomApis } from "@telephony/contracts";
import type { DirectoryAnswer, HistoryCall, OutcomeResult, PopDecision, TelephonyContext, WorklistCaller } from "@telephony/contracts";
import { sayWhy } from "../errors/reasons";
import { DataverseError } from "./dataverse";
import type { CallApi } from "./dataverse";

/** Where the hub is, and a ticket for it: good once and for a minute. */
export interface HubTicket {
  url: string;
  ticket: string;
  /** The PBX whose connector redeems the ticket. */
  pbx: string;
}

/** The answer of cts_GetTelephonyContext; context is null when the known version is still right. */
export interface ContextAnswer {
  context: TelephonyContext | null;
  version: string;
}

/** One answer of a list. */
export interface ListAnswer<T> {
  items: readonly T[];
  hasMore: boolean;
}

/** What came of saving notes. */
export interface SavedNotes {
  /** False when somebody else had written in the meantime. */
  saved: boolean;
  /** The text that the phonecall has now. */
  notes: string;
}

/** The custom APIs that a softphone calls, typed. */
export interface TelephonyApis {
  getHubConnection(): Promise<HubTicket>;
  getTelephonyContext(knownVersion: string): Promise<ContextAnswer>;
  /** @param onlyWithNumber Refuses a record that does not have the call's number in a column by which callers are found. */
  chooseMatch(callId: string, table: string, recordId: string, onlyWithNumber: boolean): Promise<PopDecision>;
  /** The number as the PBX is to dial it. @param record The customer's record, where the number is one of a record. */
  getDialNumber: (number: string, record: { table: string; recordId: string } | null) => Promise<string>;
  /** @param query The beginning of a name or number; "" for the numbers of the last calls. */
  searchDirectory: (query: string) => Promise<DirectoryAnswer>;
  setCallOutcome(callId: string, outcome: string, retryOn: Date | null): Promise<OutcomeResult>;
  /** Writes a call's notes unless somebody else has written since `known` was read; goes through also when the page goes away. */
  saveNotes: (callId: string, notes: string, known: string) => Promise<SavedNotes>;
  /** The agent's own calls of the last days, newest first. */
  getCallHistory: () => Promise<ListAnswer<HistoryCall>>;
  /** The callers of the agent's queues who wait for a call back, newest first. */
  getWorklist: () => Promise<ListAnswer<WorklistCaller>>;
  /** Says what the agent looks at during a call, for a colleague who is consulted. */
  setDisplayedPage: (callId: string, url: string) => Promise<void>;
}

/** A JSON text of an answer. What is missing shows that solution and controls are of different versions. */
function parse<T>(json: string | undefined, api: string): T {
  try {
    return JSON.parse(json ?? "") as T;
  } catch {
    throw new DataverseError(sayWhy("Reason_Outdated", api), 0);
  }
}

/** The typed calls over a {@link CallApi}. */
export function telephonyApis(call: CallApi): TelephonyApis {
  return {
    getHubConnection: async () => {
      const { Url, Ticket, Pbx } = await call(CustomApis.getHubConnection, {});
      return { url: Url, ticket: Ticket, pbx: Pbx };
    },
    getTelephonyContext: async (knownVersion) => {
      const request = knownVersion === "" ? {} : { KnownVersion: knownVersion };
      const { Changed, Json, Version } = await call(CustomApis.getTelephonyContext, request);
      return { context: Changed ? parse<TelephonyContext>(Json, CustomApis.getTelephonyContext.operationName) : null, version: Version };
    },
    chooseMatch: async (callId, table, recordId, onlyWithNumber) => {
      const { Decision } = await call(CustomApis.chooseMatch, {
        CallId: callId,
        Table: table,
        RecordId: recordId,
        OnlyWithNumber: onlyWithNumber,
      });
      return parse<PopDecision>(Decision, CustomApis.chooseMatch.operationName);
    },
    getDialNumber: async (number, record) => {
      const ofRecord = record === null ? {} : { Table: record.table, RecordId: record.recordId };
      const { DialNumber } = await call(CustomApis.getDialNumber, { PhoneNumber: number, ...ofRecord });
      return DialNumber;
    },
    searchDirectory: async (query) => {
      const { Found } = await call(CustomApis.searchDirectory, { Query: query });
      return parse<DirectoryAnswer>(Found, CustomApis.searchDirectory.operationName);
    },
    setCallOutcome: async (callId, outcome, retryOn) => {
      const retry = retryOn === null ? {} : { RetryOn: retryOn.toISOString() };
      const { Result } = await call(CustomApis.setCallOutcome, { CallId: callId, Outcome: outcome, ...retry });
      return parse<OutcomeResult>(Result, CustomApis.setCallOutcome.operationName);
    },
    saveNotes: async (callId, notes, known) => {
      const { Saved, Notes } = await call(CustomApis.saveNotes, { CallId: callId, Notes: notes, Known: known }, { keepalive: true });
      return { saved: Saved, notes: Notes };
    },
    getCallHistory: async () => {
      const { Calls, HasMore } = await call(CustomApis.getCallHistory, {});
      return { items: parse<HistoryCall[]>(Calls, CustomApis.getCallHistory.operationName), hasMore: HasMore };
    },
    getWorklist: async () => {
      const { Callers, HasMore } = await call(CustomApis.getWorklist, {});
      return { items: parse<WorklistCaller[]>(Callers, CustomApis.getWorklist.operationName), hasMore: HasMore };
    },
    setDisplayedPage: async (callId, url) => {
      await call(CustomApis.setDisplayedPage, { CallId: callId, Url: url });
    },
  };
}
