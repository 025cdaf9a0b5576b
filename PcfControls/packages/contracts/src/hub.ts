/** Messages between the hub and an agent's browser: the records of Telephony.Contracts.Hub as JSON (camelCase, enums as words, times ISO 8601). */
export type CallState = "waiting" | "preview" | "start" | "incoming" | "ringing" | "talk" | "hold" | "idle" | "end";
export type CallDirection = "inbound" | "outbound" | "clicktocall" | "transfer" | "ccOutbound";
export type AgentState = "loggedIn" | "ready" | "away" | "notReady" | "loggedOut";
export type ReleaseReason =
  "unknown" | "completed" | "noAnswer" | "answeredElsewhere" | "abandoned" | "busy" | "declined" | "transferred" | "failed";
export type AgentCommandName =
  | "dial"
  | "answer"
  | "release"
  | "holdResume"
  | "transferBlind"
  | "transferConsult"
  | "transferComplete"
  | "conference"
  | "sendDtmf"
  | "playWaveFile"
  | "ready"
  | "notReady"
  | "pause"
  | "endWrap";

export interface MatchedRecord {
  table: string;
  recordId: string;
  name: string;
  column: string;
}

export interface PopDecision {
  kind: string;
  url: string;
  table: string;
  recordId: string;
  defaults: Record<string, string>;
  matches: MatchedRecord[];
  rule: string;
  reason: string;
  callKey: string;
  dtCallId: string;
  phoneCallId: string;
  data: string;
}

export interface CallMessage {
  callKey: string;
  version: number;
  extension: string;
  state: CallState;
  stateSince: string;
  direction: CallDirection;
  phoneNumber: string;
  callerName: string;
  customerName: string;
  dnis: string;
  queueName: string;
  queueDn: string;
  startedOn: string;
  answeredOn?: string | null;
  wrapEndsOn?: string | null;
  reason?: ReleaseReason | null;
  allowed: AgentCommandName[];
  dtCallId: string;
  phoneCallId: string;
  pop?: PopDecision | null;
}

export interface AgentMessage {
  extension: string;
  pbx: string;
  state: AgentState;
  reason: string;
  since: string;
  phoneReachable: boolean;
}

export interface ConnectorMessage {
  pbx: string;
  pbxConnected: boolean;
  reason: string;
  since: string;
  capabilities: AgentCommandName[];
}

export interface AgentSnapshot {
  agent?: AgentMessage | null;
  connector?: ConnectorMessage | null;
  calls: CallMessage[];
  serverTime: string;
}

export interface Hop {
  name: string;
  at: string;
}

export interface PopMessage {
  callKey: string;
  extension: string;
  decision: PopDecision;
  hops: Hop[];
}

export interface AgentCommand {
  commandId: string;
  name: AgentCommandName;
  callKey: string;
  otherCallKey: string;
  number: string;
  digits: string;
  fileName: string;
  reason: string;
  extension: string;
  systemUserId: string;
}

export interface CommandResult {
  commandId: string;
  succeeded: boolean;
  reason: string;
  callKey: string;
}
