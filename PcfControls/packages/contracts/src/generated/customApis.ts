// Written by pac/ContractGen from Solution/src/customapis. Run: dotnet run --project pac/ContractGen

/** One custom API: the answer of a request's getMetadata, and the types of request and response. */
export interface CustomApi<TRequest, TResponse> {
  /** Unbound. */
  readonly boundParameter: null;
  /** Name of the message. */
  readonly operationName: string;
  /** 0 action, 1 function. */
  readonly operationType: 0 | 1;
  /** Type of every request parameter. */
  readonly parameterTypes: Readonly<Record<keyof TRequest & string, { typeName: string; structuralProperty: number }>>;
  /** Never there; carries the type of the response. */
  readonly response?: TResponse;
}

/** What cts_ChooseMatch is asked. */
export interface ChooseMatchRequest {
  /** Id of the call log row (dtCallId). */
  CallId: string;
  /** Yes to take the record only if it has the number of the call in a column by which callers are found. */
  OnlyWithNumber?: boolean;
  /** Id of the chosen record. */
  RecordId: string;
  /** Logical name of the table of the chosen record. */
  Table: string;
}

/** What cts_ChooseMatch answers. */
export interface ChooseMatchResponse {
  /** What to show now, as JSON. */
  Decision: string;
}

/** Takes the choice of the agent among several records that have the number; call log and phone call follow it. */
export const chooseMatch: CustomApi<ChooseMatchRequest, ChooseMatchResponse> = {
  boundParameter: null,
  operationName: "cts_ChooseMatch",
  operationType: 0,
  parameterTypes: {
    CallId: { typeName: "Edm.String", structuralProperty: 1 },
    OnlyWithNumber: { typeName: "Edm.Boolean", structuralProperty: 1 },
    RecordId: { typeName: "Edm.String", structuralProperty: 1 },
    Table: { typeName: "Edm.String", structuralProperty: 1 },
  },
};

/** What cts_FindCallers is asked. */
export interface FindCallersRequest {
  /** JSON array of callKey, phoneNumber, e164, direction, dnis, queueName, callerName and agentId. */
  Calls: string;
}

/** What cts_FindCallers answers. */
export interface FindCallersResponse {
  /** JSON array of callKey, table and recordId. */
  Matches: string;
}

/** Asks steps of customisers who calls; they add matches to the answer. Asked once per batch where the setting Custom Lookup is true. */
export const findCallers: CustomApi<FindCallersRequest, FindCallersResponse> = {
  boundParameter: null,
  operationName: "cts_FindCallers",
  operationType: 0,
  parameterTypes: {
    Calls: { typeName: "Edm.String", structuralProperty: 1 },
  },
};

/** What cts_GetCallHistory is asked. */
export interface GetCallHistoryRequest {
  /** Calls that began before are left out; without it those of more than seven days ago. */
  From?: string;
}

/** What cts_GetCallHistory answers. */
export interface GetCallHistoryResponse {
  /** The calls, a JSON array. */
  Calls: string;
  /** Whether there are more than were answered. */
  HasMore: boolean;
}

/** Gives the calling user's own calls, newest first and 250 at most. */
export const getCallHistory: CustomApi<GetCallHistoryRequest, GetCallHistoryResponse> = {
  boundParameter: null,
  operationName: "cts_GetCallHistory",
  operationType: 0,
  parameterTypes: {
    From: { typeName: "Edm.DateTimeOffset", structuralProperty: 1 },
  },
};

/** What cts_GetDialNumber is asked. */
export interface GetDialNumberRequest {
  /** The number as somebody wrote it. */
  PhoneNumber: string;
  /** Id of the customer's record. */
  RecordId?: string;
  /** Logical name of the customer's table. */
  Table?: string;
}

/** What cts_GetDialNumber answers. */
export interface GetDialNumberResponse {
  /** What the PBX is to dial. */
  DialNumber: string;
  /** The prefix in it; empty for none. */
  Prefix: string;
}

/** Gives the number to dial: without blanks, and with the prefix that an outside line or the customer's record asks for. */
export const getDialNumber: CustomApi<GetDialNumberRequest, GetDialNumberResponse> = {
  boundParameter: null,
  operationName: "cts_GetDialNumber",
  operationType: 0,
  parameterTypes: {
    PhoneNumber: { typeName: "Edm.String", structuralProperty: 1 },
    RecordId: { typeName: "Edm.String", structuralProperty: 1 },
    Table: { typeName: "Edm.String", structuralProperty: 1 },
  },
};

/** What cts_GetHubConnection is asked. */
export interface GetHubConnectionRequest {
  /** supervisor for a ticket that shows the calling user's team; left out by agents. */
  Role?: string;
}

/** What cts_GetHubConnection answers. */
export interface GetHubConnectionResponse {
  /** Until when the ticket is good: ISO 8601, UTC. */
  ExpiresOn: string;
  /** Name of the PBX whose connector redeems the ticket; for a supervisor all of the team, sorted: branch;main. */
  Pbx: string;
  /** The ticket: 256 random bits as base64url, 43 letters. Dataverse keeps its hash only. */
  Ticket: string;
  /** Address of the hub. */
  Url: string;
}

/** Gives the calling user the address of the hub and a ticket for it, which is good once and for a minute. */
export const getHubConnection: CustomApi<GetHubConnectionRequest, GetHubConnectionResponse> = {
  boundParameter: null,
  operationName: "cts_GetHubConnection",
  operationType: 0,
  parameterTypes: {
    Role: { typeName: "Edm.String", structuralProperty: 1 },
  },
};

/** What cts_GetReport is asked. */
export interface GetReportRequest {
  /** The first moment that counts, UTC; without it calls of any age count. */
  From?: string;
  /** Name of the report, as its rows have it. */
  ReportName: string;
  /** The first moment that no longer counts, UTC; without it all later calls count. */
  To?: string;
}

/** What cts_GetReport answers. */
export interface GetReportResponse {
  /** JSON array of ReportColumn, in order. */
  Columns: string;
  /** JSON array of texts: sentences about the rows of the report that do not work. Their columns are empty; the others count. */
  Problems: string;
  /** JSON array of ReportRow: the agents by name, then calls without an agent if there are any, then the total. */
  Rows: string;
}

/** Works out a report of the call log: its columns, and a row for each agent and for all of them. */
export const getReport: CustomApi<GetReportRequest, GetReportResponse> = {
  boundParameter: null,
  operationName: "cts_GetReport",
  operationType: 0,
  parameterTypes: {
    From: { typeName: "Edm.DateTimeOffset", structuralProperty: 1 },
    ReportName: { typeName: "Edm.String", structuralProperty: 1 },
    To: { typeName: "Edm.DateTimeOffset", structuralProperty: 1 },
  },
};

/** What cts_GetTelephonyContext is asked. */
export interface GetTelephonyContextRequest {
  /** The version that the caller has; with the same version the answer is empty. */
  KnownVersion?: string;
}

/** What cts_GetTelephonyContext answers. */
export interface GetTelephonyContextResponse {
  /** No when the caller has the newest version. */
  Changed: boolean;
  /** The context as JSON; empty when nothing changed. */
  Json: string;
  /** Version of the context. */
  Version: string;
}

/** Gives the softphone all it needs in one request: agent, settings, dialled numbers, outcomes, reasons and queues. */
export const getTelephonyContext: CustomApi<GetTelephonyContextRequest, GetTelephonyContextResponse> = {
  boundParameter: null,
  operationName: "cts_GetTelephonyContext",
  operationType: 0,
  parameterTypes: {
    KnownVersion: { typeName: "Edm.String", structuralProperty: 1 },
  },
};

/** What cts_GetWorklist is asked. */
export interface GetWorklistRequest {
  /** Calls that began before are left out; without it those of more than seven days ago. */
  From?: string;
}

/** What cts_GetWorklist answers. */
export interface GetWorklistResponse {
  /** The callers, a JSON array. */
  Callers: string;
  /** Whether there are more than were answered. */
  HasMore: boolean;
}

/** Says which callers of the agent's queues still wait for a call back, newest first and 250 at most. */
export const getWorklist: CustomApi<GetWorklistRequest, GetWorklistResponse> = {
  boundParameter: null,
  operationName: "cts_GetWorklist",
  operationType: 0,
  parameterTypes: {
    From: { typeName: "Edm.DateTimeOffset", structuralProperty: 1 },
  },
};

/** What cts_OnCallOutcome is asked. */
export interface OnCallOutcomeRequest {
  /** The agent's systemuser id; empty when no agent is known. */
  AgentId?: string;
  /** Name of the outcome that counts instead; empty when none was computed. */
  ComputedOutcome?: string;
  /** Id of the call log row (dtCallId). */
  DialerCallId: string;
  /** Name of the outcome that was given, by the agent or the system. */
  Outcome: string;
  /** The caller's or called number as the PBX told it; empty when it was withheld. */
  PhoneNumber?: string;
}

/** What cts_OnCallOutcome answers. */
export type OnCallOutcomeResponse = Record<never, never>;

/** Tells that a call was given an outcome. It does nothing itself: steps and flows listen to it. */
export const onCallOutcome: CustomApi<OnCallOutcomeRequest, OnCallOutcomeResponse> = {
  boundParameter: null,
  operationName: "cts_OnCallOutcome",
  operationType: 0,
  parameterTypes: {
    AgentId: { typeName: "Edm.String", structuralProperty: 1 },
    ComputedOutcome: { typeName: "Edm.String", structuralProperty: 1 },
    DialerCallId: { typeName: "Edm.String", structuralProperty: 1 },
    Outcome: { typeName: "Edm.String", structuralProperty: 1 },
    PhoneNumber: { typeName: "Edm.String", structuralProperty: 1 },
  },
};

/** What cts_RecordCallEvents is asked. */
export interface RecordCallEventsRequest {
  /** The events as JSON: {"pbx":"main","sentOn":"…","events":[…]}. */
  Events: string;
  /** Token of the lease that the connector holds; when another connector holds it by now, nothing is recorded. Left out by a connector that works alone. */
  Lease?: string;
}

/** What cts_RecordCallEvents answers. */
export interface RecordCallEventsResponse {
  /** What is known of each call of the batch, as a JSON array. */
  Calls: string;
  /** What the screens of agents are to show, as a JSON array. */
  Pops: string;
  /** The events that were not recorded and why, as a JSON array. */
  Refused: string;
}

/** Records what happened to calls: one request carries many events, and one that is repeated changes nothing. Called by the connector. */
export const recordCallEvents: CustomApi<RecordCallEventsRequest, RecordCallEventsResponse> = {
  boundParameter: null,
  operationName: "cts_RecordCallEvents",
  operationType: 0,
  parameterTypes: {
    Events: { typeName: "Edm.String", structuralProperty: 1 },
    Lease: { typeName: "Edm.String", structuralProperty: 1 },
  },
};

/** What cts_RedeemHubTicket is asked. */
export interface RedeemHubTicketRequest {
  /** SHA-256 over the letters of the ticket: 64 hexadecimal digits in small letters. */
  Hash: string;
  /** Name of the PBX that the connector is for. */
  Pbx: string;
}

/** What cts_RedeemHubTicket answers. */
export interface RedeemHubTicketResponse {
  /** The agent's extension; empty for a supervisor. */
  Extension: string;
  /** Why it was not good, in a sentence for the log; else empty. */
  LogReason: string;
  /** Name of the PBX; for a supervisor all of the team, sorted: branch;main. */
  Pbx: string;
  /** Why it was not good, in a sentence for the person; else empty. */
  Reason: string;
  /** True when the ticket was good. It is used up now, whatever the answer. */
  Redeemed: boolean;
  /** agent or supervisor. */
  Role: string;
  /** Id of the user who asked for the ticket. */
  SystemUserId: string;
  /** The supervisor's team, such as main:1001-1003,1010; empty for an agent. */
  Team: string;
}

/** Says whose a ticket is and uses it up. Called by the connector that the hub asks. */
export const redeemHubTicket: CustomApi<RedeemHubTicketRequest, RedeemHubTicketResponse> = {
  boundParameter: null,
  operationName: "cts_RedeemHubTicket",
  operationType: 0,
  parameterTypes: {
    Hash: { typeName: "Edm.String", structuralProperty: 1 },
    Pbx: { typeName: "Edm.String", structuralProperty: 1 },
  },
};

/** What cts_ReindexPhones is asked. */
export interface ReindexPhonesRequest {
  /** The cookie of the answer before; left out to go on where the last page ended, or to begin. */
  PageCookie?: string;
  /** Logical name of the table; left out for the tables that wait to be indexed. */
  Table?: string;
}

/** What cts_ReindexPhones answers. */
export interface ReindexPhonesResponse {
  /** Where to go on; empty when done. */
  Cookie: string;
  /** How many records this page had. */
  Count: number;
  /** Yes when no page is left; without a table, when no table waits. */
  Done: boolean;
}

/** Fills the phone index for one page of the records of a table; repeat with the cookie until done. */
export const reindexPhones: CustomApi<ReindexPhonesRequest, ReindexPhonesResponse> = {
  boundParameter: null,
  operationName: "cts_ReindexPhones",
  operationType: 0,
  parameterTypes: {
    PageCookie: { typeName: "Edm.String", structuralProperty: 1 },
    Table: { typeName: "Edm.String", structuralProperty: 1 },
  },
};

/** What cts_ResolveCall is asked. */
export interface ResolveCallRequest {
  /** Id of the call log row (dtCallId). */
  CallId?: string;
  /** The caller name from the phone network. */
  CallerName?: string;
  /** True when the name is the caller's own, so that no queue is looked for in it. */
  CallerNameIsPlain?: boolean;
  /** A pop decision (JSON) that is made already: it comes back as Decision, after the steps that others have registered. */
  Decided?: string;
  /** A word of call direction, such as inbound. */
  Direction: string;
  /** The number or label that was dialled. */
  Dnis?: string;
  /** Yes to get every rule and query with its verdict. */
  Explain?: boolean;
  /** The other party's number; empty text when withheld. */
  PhoneNumber: string;
  /** Name of the queue. */
  QueueName?: string;
  /** Channel variables as a JSON object; rules read them as var.NAME. */
  Variables?: string;
}

/** What cts_ResolveCall answers. */
export interface ResolveCallResponse {
  /** What to show, as JSON. */
  Decision: string;
  /** How it came to that, as JSON; empty unless asked for. */
  Explanation: string;
}

/** Finds the records that have a number and decides by the pop rules what to show, with the rights of the calling user. */
export const resolveCall: CustomApi<ResolveCallRequest, ResolveCallResponse> = {
  boundParameter: null,
  operationName: "cts_ResolveCall",
  operationType: 0,
  parameterTypes: {
    CallId: { typeName: "Edm.String", structuralProperty: 1 },
    CallerName: { typeName: "Edm.String", structuralProperty: 1 },
    CallerNameIsPlain: { typeName: "Edm.Boolean", structuralProperty: 1 },
    Decided: { typeName: "Edm.String", structuralProperty: 1 },
    Direction: { typeName: "Edm.String", structuralProperty: 1 },
    Dnis: { typeName: "Edm.String", structuralProperty: 1 },
    Explain: { typeName: "Edm.Boolean", structuralProperty: 1 },
    PhoneNumber: { typeName: "Edm.String", structuralProperty: 1 },
    QueueName: { typeName: "Edm.String", structuralProperty: 1 },
    Variables: { typeName: "Edm.String", structuralProperty: 1 },
  },
};

/** What cts_SaveNotes is asked. */
export interface SaveNotesRequest {
  /** Id of the call log row (dtCallId). */
  CallId: string;
  /** The whole text as the caller last read it; empty for none. */
  Known?: string;
  /** The whole text of the notes; empty for none. */
  Notes?: string;
}

/** What cts_SaveNotes answers. */
export interface SaveNotesResponse {
  /** The text that the phone call has now. */
  Notes: string;
  /** Whether Notes was written; false when somebody else wrote in the meantime. */
  Saved: boolean;
}

/** Writes what the agent noted of a call into its phone call, also one that is completed. Overwrites nothing that the caller has not seen. */
export const saveNotes: CustomApi<SaveNotesRequest, SaveNotesResponse> = {
  boundParameter: null,
  operationName: "cts_SaveNotes",
  operationType: 0,
  parameterTypes: {
    CallId: { typeName: "Edm.String", structuralProperty: 1 },
    Known: { typeName: "Edm.String", structuralProperty: 1 },
    Notes: { typeName: "Edm.String", structuralProperty: 1 },
  },
};

/** What cts_SearchDirectory is asked. */
export interface SearchDirectoryRequest {
  /** The beginning of a name or number; empty for the numbers of the last calls. */
  Query?: string;
}

/** What cts_SearchDirectory answers. */
export interface SearchDirectoryResponse {
  /** DirectoryAnswer as JSON: colleagues, records and recent numbers. */
  Found: string;
}

/** Finds whom somebody means by the beginning of a name or number: colleagues, records, and numbers of the caller's own calls. */
export const searchDirectory: CustomApi<SearchDirectoryRequest, SearchDirectoryResponse> = {
  boundParameter: null,
  operationName: "cts_SearchDirectory",
  operationType: 0,
  parameterTypes: {
    Query: { typeName: "Edm.String", structuralProperty: 1 },
  },
};

/** What cts_SetAgentPreferences is asked. */
export interface SetAgentPreferencesRequest {
  /** A JSON object of up to 8,000 characters. */
  Preferences: string;
}

/** What cts_SetAgentPreferences answers. */
export type SetAgentPreferencesResponse = Record<never, never>;

/** Keeps what the calling user chose on the softphone in the user's own row. */
export const setAgentPreferences: CustomApi<SetAgentPreferencesRequest, SetAgentPreferencesResponse> = {
  boundParameter: null,
  operationName: "cts_SetAgentPreferences",
  operationType: 0,
  parameterTypes: {
    Preferences: { typeName: "Edm.String", structuralProperty: 1 },
  },
};

/** What cts_SetCallOutcome is asked. */
export interface SetCallOutcomeRequest {
  /** Id of the call log row (dtCallId). */
  CallId: string;
  /** The agent's notes. */
  Notes?: string;
  /** Name of the outcome. */
  Outcome: string;
  /** When to call again, UTC; for outcomes that ask for it. */
  RetryOn?: string;
}

/** What cts_SetCallOutcome answers. */
export interface SetCallOutcomeResponse {
  /** What was recorded, as JSON: {"dtCallId":"…","resultId":"…","result":"…","computedOutcome":"…","status":"…","retryOn":"…"}. */
  Result: string;
}

/** Gives a call an outcome as if the agent had clicked it: result, counters, retry and action. */
export const setCallOutcome: CustomApi<SetCallOutcomeRequest, SetCallOutcomeResponse> = {
  boundParameter: null,
  operationName: "cts_SetCallOutcome",
  operationType: 0,
  parameterTypes: {
    CallId: { typeName: "Edm.String", structuralProperty: 1 },
    Notes: { typeName: "Edm.String", structuralProperty: 1 },
    Outcome: { typeName: "Edm.String", structuralProperty: 1 },
    RetryOn: { typeName: "Edm.DateTimeOffset", structuralProperty: 1 },
  },
};

/** What cts_SetDisplayedPage is asked. */
export interface SetDisplayedPageRequest {
  /** Id of the call log row (dtCallId); it has to be a call of the caller. */
  CallId: string;
  /** Path of the organization (/main.aspx?...) or address on a host of the setting Allowed Pop Hosts; empty takes the page back. */
  Url?: string;
}

/** What cts_SetDisplayedPage answers. */
export type SetDisplayedPageResponse = Record<never, never>;

/** Says which page the agent looks at during one of the agent's own calls, for a colleague who is consulted. */
export const setDisplayedPage: CustomApi<SetDisplayedPageRequest, SetDisplayedPageResponse> = {
  boundParameter: null,
  operationName: "cts_SetDisplayedPage",
  operationType: 0,
  parameterTypes: {
    CallId: { typeName: "Edm.String", structuralProperty: 1 },
    Url: { typeName: "Edm.String", structuralProperty: 1 },
  },
};
