/** What cts_GetTelephonyContext answers as JSON: all that a softphone needs of Dataverse, in one round trip. */
export interface TelephonyContext {
  agent: ContextAgent;
  /** Typed settings of the user over the global ones. */
  settings: Record<string, unknown>;
  dnis: DnisRow[];
  /** In the order in which they are shown. */
  outcomes: OutcomeRow[];
  notReadyReasons: string[];
  queues: QueueRow[];
}

export interface ContextAgent {
  systemUserId: string;
  name: string;
  /** Id of the agent's cts_dialeruser row. */
  dialerUserId: string;
  extension: string;
  pbx: string;
  state: string;
  stateReason: string;
}

/** A dialled number or a queue of the PBX, as cts_dialerdnis describes it. */
export interface DnisRow {
  /** The queue's name or the dialled number; compared case-sensitively. */
  dnis: string;
  label: string;
  /** A CSS colour, or empty. */
  color: string;
  /** Name of an image web resource, or empty. */
  logo: string;
  /** Page of the scripting pane, or empty. */
  scriptUrl: string;
  /** Address of the organization whose records its callers are looked up in, or empty for this one. */
  crmUrl: string;
  /** What the agent says first, or empty. */
  greeting: string;
}

export interface OutcomeRow {
  id: string;
  name: string;
  order: number;
  color: string;
  isConnect: boolean;
  isConnectXorAbort: boolean;
  final: boolean;
  asksForRetryTime: boolean;
  isDefault: boolean;
  /** The direction it is offered for, or empty for every one. */
  direction: string;
}

/** A queue of Dataverse that the dialer works. */
export interface QueueRow {
  queueId: string;
  name: string;
  /** Page of the scripting pane for its calls, or empty. */
  scriptUrl: string;
}

/** What cts_SetCallOutcome answers as JSON. */
export interface OutcomeResult {
  dtCallId: string;
  resultId: string;
  result: string;
  computedOutcome: string;
  status: string;
  retryOn: string | null;
}
