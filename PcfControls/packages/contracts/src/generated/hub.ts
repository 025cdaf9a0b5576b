// Written by pac/ContractGen from Plugins/Telephony.Contracts. Run: dotnet run --project pac/ContractGen

/** Everything that an agent can ask of the phone. */
export type AgentCommandName =
  | "dial"
  | "answer"
  | "release"
  | "holdResume"
  | "transferBlind"
  | "transferConsult"
  | "transferComplete"
  | "conference"
  | "swap"
  | "sendDtmf"
  | "playWaveFile"
  | "ready"
  | "notReady"
  | "pause"
  | "endWrap"
  | "resumeWrap"
  | "extendWrap"
  | "demandOutcome"
  | "outcomeGiven"
  | "dropParticipant"
  | "startPreview"
  | "skipPreview"
  | "resumePreview";

/** The five states of an agent, whatever the PBX calls them. */
export type AgentState = "loggedIn" | "ready" | "away" | "notReady" | "loggedOut";

/** How a call began, as payloads and tables name it. Pop rules know only inbound and queue. */
export type CallDirection = "inbound" | "outbound" | "clicktocall" | "transfer" | "ccOutbound";

/** Where one agent's call stands, as the softphone, the form scripts and the call log name it. */
export type CallState = "waiting" | "preview" | "start" | "incoming" | "ringing" | "talk" | "hold" | "idle" | "end";

/** Where a call stands, as the softphone, the form scripts and the call log name it. */
export type CallStateOption =
  "idle" | "incoming" | "start" | "offering" | "preview" | "ring" | "talk" | "hold" | "pause" | "wrap" | "end" | "stop";

/** What a browser without a session does next. */
export type HubRemedy = "later" | "ticket";

/** Why an agent's leg ended, as far as the PBX can tell. */
export type ReleaseReason =
  "unknown" | "completed" | "noAnswer" | "answeredElsewhere" | "abandoned" | "busy" | "declined" | "transferred" | "failed";

/** True of a call that the agent, or the dialer for the agent, makes. */
export const outgoingDirections: readonly CallDirection[] = ["outbound", "clicktocall", "ccOutbound"];

/** One command of one agent: browser to hub, and with the agent filled in, hub to connector. Gets exactly one CommandResult. */
export interface AgentCommand {
  /** Chosen by the browser; a repeated id is answered with the first answer and not carried out again. */
  commandId: string;
  /** What to do. */
  name: AgentCommandName;
  /** The call it is about; empty for dial, ready and notReady. */
  callKey?: string;
  /** The second call of transferComplete, conference and swap. */
  otherCallKey?: string;
  /** The number of dial and transfers. */
  number?: string;
  /** The digits of sendDtmf: `0123456789*#`. */
  digits?: string;
  /** The file of playWaveFile. */
  fileName?: string;
  /** By how many seconds extendWrap makes the wrap time longer. */
  seconds?: number;
  /** The participant of dropParticipant, as the call names it. */
  participantId?: string;
  /** The reason of notReady, and of skipPreview: one of the preview's own, or empty. */
  reason?: string;
  /** The agent's extension. Set by the hub from the token; what a browser sends here is ignored. */
  extension?: string;
  /** The agent's systemuser id. Set by the hub from the token; what a browser sends here is ignored. */
  systemUserId?: string;
}

/** An agent's presence: connector to hub to browser. */
export interface AgentMessage {
  /** Extension of the agent. */
  extension: string;
  /** Name of the PBX. */
  pbx: string;
  /** The state. */
  state: AgentState;
  /** The reason of notReady, or empty. */
  reason: string;
  /** Since when, UTC. */
  since: string;
  /** True when the agent's phone is registered at the PBX. */
  phoneReachable: boolean;
  /** The agent's systemuser id; empty when the connector does not know it. */
  systemUserId: string;
}

/** Everything an agent's screen needs after a connect or a reload: hub to browser. */
export interface AgentSnapshot {
  /** The agent's presence; null while no connector has told it. */
  agent?: AgentMessage | null;
  /** The agent's PBX; null while no connector is there. */
  connector?: ConnectorMessage | null;
  /** The agent's calls that are not over, oldest first. */
  calls: readonly CallMessage[];
  /** The hub's clock, UTC, so that a browser with a wrong clock shows right times. */
  serverTime: string;
  /** How often at least a browser hears something from the hub, in milliseconds: after twice that without a sign it does not hear it. 0 when not promised. */
  signEveryMilliseconds: number;
}

/** What the connector sends to `cts_RecordCallEvents` as the JSON text `Events`: `{"pbx":"main","sentOn":"2026-01-31T09:00:00.000Z","events":[…]}`. Events of one call come in the order of their sequence. */
export interface CallEventBatch {
  /** Name of the PBX, as `cts_dialeruser.cts_pbx` has it. */
  pbx: string;
  /** When the batch left the connector: ISO 8601, UTC, milliseconds. */
  sentOn: string;
  /** Address of the organization that it goes to, which a plug-in cannot know: a DNIS that names it sends the search nowhere else. */
  organization: string;
  /** True to leave customers' steps on `cts_ResolveCall` unasked: their exception undoes the whole batch, so a batch that was refused is sent again without them and the pops are our own decisions. */
  withoutSteps: boolean;
  /** The events, oldest first. */
  events: readonly CallEventMessage[];
}

/** One thing that happened to one agent's call. Every event repeats what is known of the call, so that a single event is enough to create its row. Enums travel as the words of `Telephony.Domain.Words`. */
export interface CallEventMessage {
  /** `callKey#sequence`: the alternate key of the cts_dialercallevent row. A repeated key changes nothing. */
  key: string;
  /** The alternate key of the cts_dialercall row: `pbx:asterisk start:uniqueid of the customer's first channel`, and `:extension` behind it for the second and every further agent of the same customer call. */
  callKey: string;
  /** Counts the events of one callKey from 1. */
  sequence: number;
  /** The state that began: a word of `CallState`. */
  state: string;
  /** When it happened: ISO 8601, UTC, milliseconds. */
  occurredOn: string;
  /** A word of `CallDirection`. */
  direction: string;
  /** The other party's number as the PBX gives it; empty when withheld. */
  phoneNumber: string;
  /** The caller's name with the queue prefix taken off; hostile text. */
  callerName: string;
  /** The number that the customer dialled. */
  dnis: string;
  /** The queue the call came through: the name from the caller-name prefix if there is one, else the PBX's own. */
  queueName: string;
  /** The PBX's own name or number of the queue. */
  queueDn: string;
  /** The agent's extension; empty while no agent is rung. */
  extension: string;
  /** The agent's id in the contact centre, as the queue names its member; empty when not known. */
  ccAgentId: string;
  /** Who ended it: a word of `CallParty`, or empty. Only with the state idle. */
  by: string;
  /** Why it ended: a word of `ReleaseReason`, or empty. Only with the state idle. */
  reason: string;
  /** The Q.850 cause of the hangup; 0 when not known. */
  cause: number;
  /** The call this one was transferred from, or empty. */
  transferredFrom: string;
  /** The https address of the call's recording; empty while there is none. */
  recordingUrl: string;
  /** True for an event that the connector worked out after it had been away, not seen itself. */
  inferred: boolean;
  /** When the connector saw it, by its own clock: ISO 8601, UTC, milliseconds. An event that is sent within a minute of it tells what its agent does now, whatever the PBX's clock says. */
  trackedOn: string;
  /** Channel variables that the PBX sends along, by name; pop rules read them as `var.NAME`. */
  variables: Readonly<Record<string, string>>;
}

/** One call of one agent as it stands now: connector to hub to browser. The whole call every time, so that the newest message is enough. */
export interface CallMessage {
  /** Key of the call, the same as in cts_dialercall. */
  callKey: string;
  /** Grows with every change of this call; an older message than the one at hand is to be ignored. */
  version: number;
  /** Extension of the agent. */
  extension: string;
  /** Where the call stands. */
  state: CallState;
  /** Since when, UTC. */
  stateSince: string;
  /** How the call began. */
  direction: CallDirection;
  /** The other party's number as the PBX gives it; empty when withheld. */
  phoneNumber: string;
  /** The caller's name from the phone network, prefix taken off; hostile text. */
  callerName: string;
  /** The other party's name in Dataverse, once known. */
  customerName: string;
  /** True when the other party is a colleague: such a call is given no outcome. */
  isInternal: boolean;
  /** Whom a consultation is about: the customer's name, else the number. Empty for any other call; hostile text. */
  about: string;
  /** What the PBX or its menu knows of the call and the organization wants shown; empty until Dataverse has the call. */
  shownVariables: readonly ShownVariable[];
  /** Everybody with whom the agent talks in a conference; empty in a call of two. */
  participants: readonly CallParticipant[];
  /** The number that the customer dialled. */
  dnis: string;
  /** The queue's name. */
  queueName: string;
  /** The PBX's own name or number of the queue. */
  queueDn: string;
  /** Id of the cts_dialerdnis row that describes the queue or number that was called; empty for none. A row that was told stays while queue and number do. */
  dnisId: string;
  /** What the call's DNIS is called: the name of that row, else the queue's, else the number dialled. Once there is a decision its Data says so. */
  dnisText: string;
  /** When the call began, UTC. */
  startedOn: string;
  /** When the talk began, UTC. */
  answeredOn?: string | null;
  /** When the wrap time ends, UTC; only in the state idle. */
  wrapEndsOn?: string | null;
  /** What is left of a wrap time whose clock is stopped, in seconds; null while it runs, and where none does. */
  wrapLeftSeconds?: number | null;
  /** True when the wrap time is not to run out before the call has an outcome. */
  demandsOutcome: boolean;
  /** True when the wrap time has run out and waits for the outcome. */
  waitsForOutcome: boolean;
  /** What is shown of a dialer's call before it is dialled; only in the state preview. */
  preview?: CallPreview | null;
  /** Why the leg ended; only in the states idle and end. */
  reason?: ReleaseReason | null;
  /** Commands that make sense now and that this PBX can carry out. A button for any other is not shown. */
  allowed: readonly AgentCommandName[];
  /** Id of the cts_dialercall row, once Dataverse has it. */
  dtCallId: string;
  /** Id of the phonecall row, once Dataverse has it. */
  phoneCallId: string;
  /** Whether the call continues an earlier one that was to be tried again; false until Dataverse has it. */
  isCallback: boolean;
  /** What the screen was told to show, once decided. */
  pop?: PopDecision | null;
}

/** One with whom the agent talks in a conference. */
export interface CallParticipant {
  /** Names the participant in dropParticipant. */
  id: string;
  /** A colleague's name, else the name from the phone network; hostile text, empty when not known. */
  name: string;
  /** The number; a colleague's extension. Empty when withheld. */
  number: string;
  /** True for the customer whose call it is. */
  isCustomer: boolean;
}

/** What an agent has to know of a call that the dialer shows before it dials. A preview is a call in its first state, not a message of its own, since the client API names it so (its event preview, its state preview): snapshots, reloads, other tabs, the record's pop, the script, supervisors and form scripts have it as they have every call. It is offered with the call's first version, changed with the next, and over when the call is in another state or gone. What the agent may do is in the call's allowed commands: startPreview, skipPreview, pause, resumePreview. Commands of two tabs may cross; what is so already is answered with success. */
export interface CallPreview {
  /** The campaign's name; empty where the call's queue says enough. */
  campaign: string;
  /** Logical name of the customer's table; empty when not known. */
  customerTable: string;
  /** Id of the customer's row in that table; empty when not known. */
  customerRecordId: string;
  /** What the script is called; empty for none. Its page is that of the call's DNIS or queue, as for every call. */
  scriptTitle: string;
  /** When the preview ends by itself, UTC; null while its clock is stopped, and where it waits for the agent. */
  endsOn?: string | null;
  /** What is left of a preview whose clock is stopped, in seconds; null while it runs, and where none does. */
  leftSeconds?: number | null;
  /** How long the whole preview lasts, in seconds; 0 where it waits for the agent. */
  seconds: number;
  /** True when the call is dialled by itself at the end, false when it goes back to the queue. */
  dialsAtEnd: boolean;
  /** The reasons to choose from when the call is skipped, in their order; none where no reason is asked. */
  skipReasons: readonly string[];
  /** True when a skip has to have one of these reasons. */
  skipNeedsReason: boolean;
}

/** What `cts_RecordCallEvents` answers for one call, in the JSON array `Calls`: `[{"callKey":"…","dtCallId":"…","phoneCallId":"…","agentId":"…","extension":"1001","lastSequence":3,"wrapSeconds":20,"customerName":"…","outcome":"","attempt":1,"isCallback":false,"shownVariables":[{"label":"Account number","value":"4711"}]}]`. */
export interface CallReceipt {
  /** Key of the call. */
  callKey: string;
  /** Id of the cts_dialercall row. */
  dtCallId: string;
  /** Id of the phonecall row; empty while there is none. */
  phoneCallId: string;
  /** The agent's systemuser id; empty while no agent is known. */
  agentId: string;
  /** The agent's extension; empty while no agent is rung. */
  extension: string;
  /** The highest sequence recorded so far. */
  lastSequence: number;
  /** How long the agent's wrap time is after this call, in seconds; 0 for none. */
  wrapSeconds: number;
  /** Full name of the other party as far as a record is known. */
  customerName: string;
  /** The outcome that counts so far, or empty. */
  outcome: string;
  /** Which attempt the call is: 1, or one more than the call whose retry it continues; 0 before its first event is recorded. */
  attempt: number;
  /** Whether the call continues an earlier one that was to be tried again. */
  isCallback: boolean;
  /** What the PBX or its menu knows of the call and the setting Shown Variables lists, in the setting's order. */
  shownVariables: readonly ShownVariable[];
}

/** What a colleague does now, as far as it says whether the phone will be answered: hub to browser. Nothing of whom the colleague talks with. */
export interface ColleaguePresence {
  /** The colleague's extension. */
  extension: string;
  /** Whether the colleague takes calls; logged out where the connector has told nothing. */
  agentState: AgentState;
  /** Where the call stands that matters most; idle without one. */
  callState: CallStateOption;
  /** True when the colleague's phone is registered at the PBX. */
  phoneReachable: boolean;
}

/** The one answer to a command: connector to hub to browser. */
export interface CommandResult {
  /** Id of the command. */
  commandId: string;
  /** True only when the PBX has done it, or has taken it on and will report. */
  succeeded: boolean;
  /** Why not, in a sentence for the agent; empty when it succeeded. */
  reason: string;
  /** The call that a dial began; empty otherwise. */
  callKey: string;
}

/** How the connector of one PBX fares: connector to hub to its agents' browsers. */
export interface ConnectorMessage {
  /** Name of the PBX. */
  pbx: string;
  /** True while the PBX answers. */
  pbxConnected: boolean;
  /** Why not, in a sentence for the agent; empty when connected. */
  reason: string;
  /** Since when, UTC. */
  since: string;
  /** Commands that this PBX can carry out. */
  capabilities: readonly AgentCommandName[];
}

/** All that a connector knows, sent after every connect: connector to hub. Replaces what the hub had of this PBX. */
export interface ConnectorSnapshot {
  /** The connector itself. */
  connector: ConnectorMessage;
  /** Every agent. */
  agents: readonly AgentMessage[];
  /** Every call of an agent that is not over. */
  calls: readonly CallMessage[];
  /** Everybody whom the connector vouches for; null while it has not read the agents since its start, so that the last list counts. */
  vouched?: readonly VouchedUser[] | null;
}

/** The user who asks for a TelephonyContext, as the user's own row of `cts_dialeruser` has it; empty texts without such a row. */
export interface ContextAgent {
  /** Id of the user. */
  systemUserId: string;
  /** The user's full name. */
  name: string;
  /** Id of the agent's `cts_dialeruser` row. */
  dialerUserId: string;
  /** The phone's extension. */
  extension: string;
  /** The PBX that the phone belongs to. */
  pbx: string;
  /** The state that was written last, in words of `cts_agentstate`. */
  state: string;
  /** Why the agent is not ready. */
  stateReason: string;
}

/** Whom an agent may mean who types a name or a number: the answer of `cts_SearchDirectory` (JSON text `Found`): `{"colleagues":[…],"records":[…],"recent":[…]}`, each list the best first and short. */
export interface DirectoryAnswer {
  /** Users of this organization, by name. */
  colleagues: readonly DirectoryColleague[];
  /** Records of the tables that are searched for callers, those that the agent may read, in the configured order of tables. */
  records: readonly DirectoryRecord[];
  /** Numbers of the agent's own calls, the last one first, each once. */
  recent: readonly RecentNumber[];
}

/** A colleague and the numbers that reach the colleague. */
export interface DirectoryColleague {
  /** The systemuser id. */
  systemUserId: string;
  /** The full name. */
  name: string;
  /** The extension at the agent's own PBX, by which the hub knows the colleague's presence; empty for a colleague without one. */
  extension: string;
  /** Every number, the extension first. */
  numbers: readonly DirectoryNumber[];
}

/** A number of somebody: `{"number":"+49 30 111222","column":"telephone1"}`. */
export interface DirectoryNumber {
  /** The number as it is written in the record; hostile text. */
  number: string;
  /** Logical name of the column that has it. */
  column: string;
}

/** A record that can be called. */
export interface DirectoryRecord {
  /** Logical name of the table. */
  table: string;
  /** Id of the record. */
  recordId: string;
  /** The configured text of the record: its name in lists. */
  name: string;
  /** Its numbers, in the configured order of columns. */
  numbers: readonly DirectoryNumber[];
}

/** A dialled number or a queue of the PBX, as `cts_dialerdnis` describes it. */
export interface DnisRow {
  /** Id of the row, which a call's `dnisId` and a logged call's `cts_dnisid` name. */
  id: string;
  /** The queue's name or the dialled number. */
  dnis: string;
  /** What people call it. */
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

/** One call of an agent's history: an item of the answer of `cts_GetCallHistory` (JSON text `Calls`). */
export interface HistoryCall {
  /** Key of the call, the same as in cts_dialercall. */
  callKey: string;
  /** Id of the cts_dialercall row. */
  dtCallId: string;
  /** Id of the phonecall row; empty for none. */
  phoneCallId: string;
  /** How the call began, in words of `CallDirection`. */
  direction: string;
  /** What became of it: open, talked, missed, rejected, elsewhere or notReached. */
  kind: string;
  /** The other party's number, to be dialled again; empty when withheld. */
  phoneNumber: string;
  /** The other party's name; hostile text, empty when not known. */
  name: string;
  /** Table of the other party's record; empty for none. */
  table: string;
  /** Id of the other party's record; empty for none. */
  recordId: string;
  /** The queue that it came through; empty for none. */
  queueName: string;
  /** When it began, UTC: `2026-01-31T09:00:00Z`. */
  startedOn: string;
  /** How long the two were connected, in seconds, holding included. */
  talkSeconds: number;
  /** The outcome that counts; empty for none yet. */
  outcome: string;
}

/** One place on the way and when it was passed, UTC: `pbx`, `tracked`, `sent`, `decided`, `published`, `forwarded`. */
export interface Hop {
  name: string;
  at: string;
}

/** Why there is no session: the body of every refusal of the two addresses. JSON: `{"reason":"…","again":"ticket"}`. */
export interface HubRefusal {
  /** One sentence for the person. */
  reason: string;
  /** What may help. */
  again: HubRemedy;
}

/** A browser's session at the hub: the answer to HubSessionRequest and to a renewal at SessionRenewal, which carries the token that is about to end as bearer token. JSON: `{"token":"…","expiresOn":"2026-11-30T09:15:00+00:00","endsOn":"…"}`. */
export interface HubSession {
  /** Opens the hub's lines; signed with a key that only hubs have. */
  token: string;
  /** When the token ends, UTC. Until then the hub gives another one for it, without Dataverse. */
  expiresOn: string;
  /** When the session ends however often it was renewed, UTC; a new ticket is needed then. */
  endsOn: string;
}

/** What a browser sends to Session: a ticket that `cts_GetHubConnection` gave its user. A ticket is good once and for a minute. JSON: `{"ticket":"…","pbx":"main"}`. */
export interface HubSessionRequest {
  /** The ticket: 256 random bits as base64url, 43 letters. */
  ticket: string;
  /** The PBX whose connector redeems it, as `cts_GetHubConnection` said; a supervisor's may be several, `branch;main`. */
  pbx: string;
}

/** The hub is about to stop, for an update or a restart: hub to browser. Calls go on; the browser comes back later. */
export interface HubStopMessage {
  /** Why, in a sentence for a person. */
  reason: string;
  /** How long to wait before connecting again, in milliseconds. Differs from browser to browser, so that not all come at once. */
  returnAfterMilliseconds: number;
}

/** One record that has the caller's number: `{"table":"contact","recordId":"…","name":"Anna Example","column":"telephone1"}`. */
export interface MatchedRecord {
  /** Logical name of the table. */
  table: string;
  /** Id of the record. */
  recordId: string;
  /** The configured text of the record: its name in lists. */
  name: string;
  /** The phone column that matched. */
  column: string;
}

/** What a connector needs to ask another organization who calls: the request of `cts_ResolveCall` there, and the agent as that organization may know the agent. Part of a PopOrder. */
export interface OrganizationQuestion {
  /** The agent's id in the tenant's directory (`azureactivedirectoryobjectid`), for the header CallerObjectId; or empty. */
  agentObjectId: string;
  /** The agent's user name (`domainname`), or empty. */
  agentUserName: string;
  /** The agent's address (`internalemailaddress`), or empty. */
  agentEmail: string;
  /** The other party's number as the PBX gives it. */
  phoneNumber: string;
  /** A word of `CallDirection`. */
  direction: string;
  /** The number that the customer dialled. */
  dnis: string;
  /** The queue's name. */
  queueName: string;
  /** The caller's name without queue prefix; hostile text. */
  callerName: string;
  /** Channel variables by name. */
  variables: Readonly<Record<string, string>>;
}

/** What came of giving a call an outcome: the answer of `cts_SetCallOutcome` (JSON text `Result`): `{"dtCallId":"…","resultId":"…","result":"Call back","computedOutcome":"","status":"open","retryOn":"2026-01-31T09:00:00Z"}`. */
export interface OutcomeResult {
  /** Id of the cts_dialercall row. */
  dtCallId: string;
  /** Id of the cts_dialercallresult row. */
  resultId: string;
  /** The outcome that was given. */
  result: string;
  /** The outcome that a customiser's step computed, which overrides it; empty when none did. */
  computedOutcome: string;
  /** The call's status after it, in words of `cts_status`. */
  status: string;
  /** When the customer is to be called again, UTC: `2026-01-31T09:00:00Z`; empty for never. */
  retryOn: string;
}

/** An outcome that an agent may choose: a row of `cts_dialercalloutcome`. */
export interface OutcomeRow {
  /** Id of the row. */
  id: string;
  /** Its name, by which it is given; letter case counts. */
  name: string;
  /** Its place among the others. */
  order: number;
  /** A CSS colour, or empty. */
  color: string;
  /** Whether the call counts as a connect. */
  isConnect: boolean;
  /** Whether it counts either as a connect or as an abort, as isConnect says; no for one that counts as neither. */
  isConnectXorAbort: boolean;
  /** Whether nobody has to be called again. */
  final: boolean;
  /** Whether the agent says when to call again. */
  asksForRetryTime: boolean;
  /** Whether a call gets it when its agent chooses none. */
  isDefault: boolean;
  /** The direction of calls that it is offered for, or empty for every one. */
  direction: string;
}

/** What an agent's screen shows for a call: the answer of `cts_ResolveCall` and `cts_ChooseMatch` (JSON text `Decision`) and a part of every PopOrder. */
export interface PopDecision {
  /** `form`, `url`, `choose`, `new` or `none`. */
  kind: string;
  /** The address to open when the kind is `url`, with its `Data` parameter. */
  url: string;
  /** Logical name of the table to open: `form` and `new`. */
  table: string;
  /** Id of the record to open: `form`. */
  recordId: string;
  /** Column values to fill in: `new`, such as `{"telephone1":"+4930111222"}`. */
  defaults: Readonly<Record<string, string>>;
  /** Every record found, in the configured order of tables. */
  matches: readonly MatchedRecord[];
  /** Key of the rule that decided; empty when none did. */
  rule: string;
  /** Why it came out so, in a sentence for the agent; also what was refused and why. */
  reason: string;
  /** Key of the call, or empty. */
  callKey: string;
  /** Id of the cts_dialercall row, or empty. */
  dtCallId: string;
  /** Id of the phonecall row, or empty. */
  phoneCallId: string;
  /** The `Data` parameter for custom pages and the scripting pane: `state=incoming&type=phonecall&…`, not yet encoded as a whole. */
  data: string;
}

/** The order to show something for a call: connector to hub to the agent's browser. */
export interface PopMessage {
  /** Key of the call. */
  callKey: string;
  /** Extension of the agent. */
  extension: string;
  /** What to show. */
  decision: PopDecision;
  /** When the pop passed each place, oldest first, so that a slow pop names the slow hop. */
  hops: readonly Hop[];
}

/** One screen pop for one agent, in the JSON array `Pops` that `cts_RecordCallEvents` answers. */
export interface PopOrder {
  /** Key of the call. */
  callKey: string;
  /** Extension of the agent whose phone rings. */
  extension: string;
  /** The agent's systemuser id. */
  agentId: string;
  /** What to show. */
  decision: PopDecision;
  /** The https address of the organization that the call's DNIS names (`cts_dialerdnis.cts_crmurl`); empty for this one. It may be this one's own address: a plug-in does not know it, so the connector compares. */
  organization: string;
  /** What to ask that organization with `cts_ResolveCall`; absent without organization. */
  question?: OrganizationQuestion | null;
}

/** A queue of Dataverse that the dialer works, as `cts_dialerqueuesettings` describes it. */
export interface QueueRow {
  /** Id of the queue. */
  queueId: string;
  /** The queue's name. */
  name: string;
  /** Page of the scripting pane for its calls, or empty. */
  scriptUrl: string;
  /** How long a call is shown before it is dialled, in seconds; 0 waits for the agent. */
  previewSeconds: number;
  /** How long an agent has after a call, in seconds. */
  wrapSeconds: number;
  /** How long the customer's phone rings before the try is given up, in seconds. */
  ringSeconds: number;
}

/** A number that the agent has spoken with, or tried to. */
export interface RecentNumber {
  /** The number as the call log has it; hostile text. */
  number: string;
  /** Who it was, as the call log names it; empty when not known. */
  name: string;
  /** Logical name of the record's table; empty for none. */
  table: string;
  /** Id of the record; empty for none. */
  recordId: string;
}

/** What a connector learned of a ticket: connector to hub, the answer to String). */
export interface RedeemedTicket {
  /** True when the ticket was good; it is used up now. */
  redeemed: boolean;
  /** Why not, in a sentence for the person; empty when it was good. */
  reason: string;
  /** Why not, in a sentence for the log, which may name more; empty when it was good. */
  logReason: string;
  /** True when Dataverse could not be asked, so that the same ticket may still be good. */
  mayTryAgain: boolean;
  /** The systemuser id of who asked for the ticket. */
  systemUserId: string;
  /** AgentRole or SupervisorRole. */
  role: string;
  /** The agent's PBX; a supervisor's may be several, `branch;main`. */
  pbx: string;
  /** The agent's extension; empty for a supervisor. */
  extension: string;
  /** A supervisor's team, as in TeamClaim; empty for an agent. */
  team: string;
}

/** An event that `cts_RecordCallEvents` did not record, in its JSON array `Refused`; the others of the batch are recorded. */
export interface RefusedEvent {
  /** Key of the event. */
  key: string;
  /** What was expected, in a sentence. */
  reason: string;
}

/** One value of a report: `{"value":75,"color":"amber"}`. */
export interface ReportCell {
  /** The value, rounded to four decimals; null is shown as a dash: a division by zero, or a livestate column. */
  value?: number | null;
  /** The colour by the column's rules; empty for none. */
  color: string;
}

/** A column of a report, in the JSON array `Columns` that `cts_GetReport` answers: `{"name":"rate","heading":"Answered","type":"calculated","key":"","format":"percent","width":20,"problem":"","steps":[{"sign":"<","limit":"60","color":"red"}]}`. */
export interface ReportColumn {
  /** The name by which other columns cite it. */
  name: string;
  /** What is above the column. */
  heading: string;
  /** `attribute`, `calculated` or `livestate`; the cells of a livestate column are empty, the hub knows them. */
  type: string;
  /** What the hub fills in: `agentstate`, `callstate`, `timeinstate`, `reason`, `extension`, `queue`, `phone` or `dnis`; empty for other types. */
  key: string;
  /** How a value reads: `number`, `seconds` (a duration) or `percent` (80 is 80 %). */
  format: string;
  /** Width in percent of the table; 0 for a share of what is left. */
  width: number;
  /** Why the column cannot be worked out, in sentences for whoever writes reports: its cells are empty then. Empty for a column that works. */
  problem: string;
  /** Its colours; the first step that fits a value decides. Cells have their colour already; livestate columns need the steps. */
  steps: readonly ReportStep[];
}

/** A row of a report, in the JSON array `Rows` that `cts_GetReport` answers: `{"kind":"agent","agentId":"…","name":"Alice Agent","cells":[{"value":12,"color":""},{"value":75,"color":"amber"},{"value":null,"color":""}]}`. */
export interface ReportRow {
  /** `agent`; `noAgent` for calls that no agent ever had; `total` for the last row, over all rows. */
  kind: string;
  /** The agent's systemuser id, by which the hub's data join; empty in other rows. */
  agentId: string;
  /** The agent's full name; empty in other rows. */
  name: string;
  /** One cell for each column, in the order of the columns. */
  cells: readonly ReportCell[];
}

/** One step of a column's colours: `{"sign":"<","limit":"60","color":"red"}`. */
export interface ReportStep {
  /** `=`, `!=`, `<`, `<=`, `>` or `>=`; empty fits every value. */
  sign: string;
  /** What is compared with: a number with a point, or a word of a livestate column. */
  limit: string;
  /** A colour's name, such as `amber`, or `#rrggbb`. */
  color: string;
}

/** One thing that the PBX or its menu knows of a call: a channel variable with what the organization calls it. */
export interface ShownVariable {
  /** What it is called. */
  label: string;
  /** What the PBX says; hostile text. */
  value: string;
}

/** One agent as the supervisor sees the desk now: hub to browser. The whole row every time. Holds what the columns of type `livestate` show. */
export interface TeamAgent {
  /** Name of the PBX. */
  pbx: string;
  /** Extension of the agent. */
  extension: string;
  /** The agent's systemuser id, by which rows of reports join; empty when the connector has not told it. */
  systemUserId: string;
  /** Whether the agent takes calls. */
  agentState: AgentState;
  /** Where the call stands that matters most: a talk before a held one before a ringing one; idle without a call. */
  callState: CallStateOption;
  /** Since when, UTC: the state of that call or, without one, of the agent. The time in state is the hub's clock minus this. */
  stateSince: string;
  /** Why the agent is not ready; empty otherwise. */
  reason: string;
  /** The queue of that call. */
  queue: string;
  /** The other party's number. */
  phone: string;
  /** What the other party dialled. */
  dnis: string;
  /** True when the agent's phone is registered at the PBX. */
  phoneReachable: boolean;
  /** Every call of the agent, oldest first. */
  calls: readonly TeamCall[];
}

/** One call of an agent, as the supervisor sees it. */
export interface TeamCall {
  /** Key of the call, the same as in cts_dialercall. */
  callKey: string;
  /** Where the call stands. */
  state: CallStateOption;
  /** Since when, UTC. */
  stateSince: string;
  /** How the call began. */
  direction: CallDirection;
  /** The other party's number as the PBX gives it; empty when withheld. */
  phoneNumber: string;
  /** The other party's name: in Dataverse where it is known, else from the phone network; hostile text. */
  name: string;
  /** The number that the customer dialled. */
  dnis: string;
  /** The queue's name. */
  queueName: string;
  /** When the call began, UTC. */
  startedOn: string;
  /** When the talk began, UTC. */
  answeredOn?: string | null;
  /** Id of the cts_dialercall row, once Dataverse has it. */
  dtCallId: string;
}

/** The supervisor's whole team: hub to browser. */
export interface TeamSnapshot {
  /** Every agent of the team of whom a connector has told something, by PBX and extension. Those who are not in it are logged out. */
  agents: readonly TeamAgent[];
  /** The PBXs of the team. */
  connectors: readonly ConnectorMessage[];
  /** The hub's clock, UTC, so that a browser with a wrong clock shows right times. */
  serverTime: string;
}

/** What changed in the supervisor's team: hub to browser, a few times a second at most. */
export interface TeamUpdate {
  /** The agents that changed, whole rows. */
  agents: readonly TeamAgent[];
  /** The PBXs that went away or came back. */
  connectors: readonly ConnectorMessage[];
  /** The hub's clock, UTC. */
  serverTime: string;
}

/** All that a softphone needs of Dataverse, in one round trip: the answer of `cts_GetTelephonyContext` (JSON text `Json`): `{"agent":{…},"settings":{…},"dnis":[…],"outcomes":[…],"notReadyReasons":[…],"queues":[…],"phoneColumns":{…}}`. */
export interface TelephonyContext {
  /** The user who asks. */
  agent: ContextAgent;
  /** The user's settings over the global ones, secrets left out: camel-cased names (`DNIS RegEx` is `dnisRegEx`), numbers as numbers, yes/no as true or false, lists as arrays, colours as an object. */
  settings: Readonly<Record<string, unknown>>;
  /** Dialled numbers and queues of the PBX that Dataverse describes. */
  dnis: readonly DnisRow[];
  /** The outcomes, in the order in which they are shown. */
  outcomes: readonly OutcomeRow[];
  /** Why an agent may be not ready, as the administrator wrote it. */
  notReadyReasons: readonly string[];
  /** The queues of Dataverse that the dialer works. */
  queues: readonly QueueRow[];
  /** The phone columns of every table that has any, by its logical name: the configured ones, else the usual ones, in the order in which they count. */
  phoneColumns: Readonly<Record<string, readonly string[]>>;
}

/** One whom a connector vouches for: in Dataverse this user is enabled and has this phone, or this role. Connector to hub. */
export interface VouchedUser {
  /** The user. */
  systemUserId: string;
  /** AgentRole or SupervisorRole. */
  role: string;
  /** The agent's extension at the connector's PBX; empty for a supervisor. */
  extension: string;
}

/** One caller who waits for a call back: an item of the answer of `cts_GetWorklist` (JSON text `Callers`). */
export interface WorklistCaller {
  /** The number, E.164. */
  phoneNumber: string;
  /** The caller's name; empty where it is not known, and where the agent may not read whose number it is. Hostile text. */
  name: string;
  /** Table of the caller's record; empty for none that the agent may read. */
  table: string;
  /** Id of the caller's record; empty for none that the agent may read. */
  recordId: string;
  /** The queue of the last call; empty for none. */
  queueName: string;
  /** How many calls nobody answered. */
  attempts: number;
  /** When the first of these began, UTC: `2026-01-31T09:00:00Z`. */
  firstOn: string;
  /** When the last of these began, UTC. */
  lastOn: string;
  /** Who calls them now; empty while nobody does. */
  claimedBy: string;
  /** Whether it is the asking agent who calls them now. */
  isMine: boolean;
}

/** What an agent's browser asks of the hub, at `/hubs/agent`. The token says who asks. */
export interface AgentHubMethods {
  /** Hands a command to the agent's connector and waits for its answer. */
  Execute(command: AgentCommand): Promise<CommandResult>;
  /** Asks for the snapshot again. */
  GetSnapshot(): Promise<AgentSnapshot>;
  /** Says what colleagues at the agent's own PBX do now, in the order of their extensions here; of more than 50 the first. */
  GetPresence(extensions: readonly string[]): Promise<readonly ColleaguePresence[]>;
  /** Writes a line of the browser to the hub's log, for support; at most 500 characters. */
  Log(text: string): Promise<void>;
}

/** What the hub tells an agent's browser. */
export interface AgentClientMethods {
  /** Everything at once: first after every connect, and again when the connector comes back. */
  Snapshot(snapshot: AgentSnapshot): void;
  /** A call began or changed. */
  CallChanged(message: CallMessage): void;
  /** A call is over for this agent; take it off the screen. */
  CallGone(callKey: string): void;
  /** Show something for a call. */
  Pop(pop: PopMessage): void;
  /** The agent's own presence changed. */
  AgentChanged(agent: AgentMessage): void;
  /** The PBX went away or came back. */
  ConnectorChanged(connector: ConnectorMessage): void;
  /** A command that had been taken on failed later, such as a dial nobody could carry out. */
  CommandFailed(result: CommandResult): void;
  /** Nobody vouches for this session any more; the connection ends at once after this. */
  SessionEnded(refusal: HubRefusal): void;
  /** The hub is about to stop; the connection ends at once after this. */
  HubStopping(stop: HubStopMessage): void;
}

/** What a supervisor's browser asks of the hub, at `/hubs/supervisor`. The token says who is in the team. */
export interface SupervisorHubMethods {
  /** Asks for the whole team again. */
  GetTeam(): Promise<TeamSnapshot>;
}

/** What the hub tells a supervisor's browser. */
export interface SupervisorClientMethods {
  /** The whole team: first after every connect, and again when a connector comes back. */
  Team(team: TeamSnapshot): void;
  /** What changed; at most four times a second. */
  TeamChanged(update: TeamUpdate): void;
  /** Nobody vouches for this session any more; the connection ends at once after this. */
  SessionEnded(refusal: HubRefusal): void;
  /** The hub is about to stop; the connection ends at once after this. */
  HubStopping(stop: HubStopMessage): void;
}

/** Where the hub listens and what the token of a browser's session says: a JWT (HS256) that the hub signs and nobody else. Connectors sign in with HTTP Basic (RFC 7617): the PBX's name and the connector's secret. */
export const HubRoutes = {
  /** Path for browsers. */
  agent: "/hubs/agent",
  /** Path for connectors. */
  connector: "/hubs/connector",
  /** Path for supervisors' browsers. */
  supervisor: "/hubs/supervisor",
  /** Where a browser gets a session for a ticket: POST with HubSessionRequest. */
  session: "/hubs/session",
  /** Where a browser gets its session's next token: POST with the token as bearer. */
  sessionRenewal: "/hubs/session/renewal",
  /** The token's issuer (`iss`). */
  issuer: "cts-telephony",
  /** The token's audience (`aud`). */
  audience: "telephony-hub",
  /** Claim with the role: `agent`, `connector` or `supervisor`. */
  roleClaim: "role",
  /** Value of RoleClaim for a browser. */
  agentRole: "agent",
  /** Value of RoleClaim for a connector. */
  connectorRole: "connector",
  /** Value of RoleClaim for a supervisor's browser. */
  supervisorRole: "supervisor",
  /** Claim with a supervisor's team: PBXs and extensions, such as `main:1001-1003,1010;branch:2001`. */
  teamClaim: "team",
  /** Claim with the name of the PBX; of a supervisor, with all of the team: `branch;main`. */
  pbxClaim: "pbx",
  /** Claim with the agent's extension. */
  extensionClaim: "ext",
  /** Claim with the systemuser id. */
  subjectClaim: "sub",
  /** Claim with the moment at which the session began, in seconds since 1970 (OpenID Connect Core, section 2). */
  signedInClaim: "auth_time",
} as const;
