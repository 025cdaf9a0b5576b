// Written by pac/ContractGen from Solution/src and tests/LocalDataverse/Organization/SystemTables. Run: dotnet run --project pac/ContractGen

/** Which of the connectors of one PBX is the active one. Connectors keep it; nobody else has to. */
export const ConnectorLease = {
  tableName: "cts_connectorlease",
  setName: "cts_connectorleases",
  id: "cts_connectorleaseid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Name of the connector that is active now; empty when none is. */
  holder: "cts_holder",
  /** Name of the PBX, for lists. */
  name: "cts_name",
  /** Name of the PBX, as the connectors have it. */
  pbx: "cts_pbx",
  /** When the active connector last said that it is there, UTC. */
  renewedOn: "cts_renewedon",
  /** How long the active connector may stay silent before another one takes over, in seconds. */
  seconds: "cts_seconds",
  /** How many times another connector became the active one. */
  takeovers: "cts_takeovers",
  /** Changes with every takeover: a connector with an older one can record nothing. */
  token: "cts_token",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Status of the Connector Lease. */
  stateCode: "statecode",
  /** Reason for the status of the Connector Lease. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** One phone call of one agent: the same row from the first ring to the outcome. Its id is the dtCallId of URLs and form scripts. */
export const DialerCall = {
  tableName: "cts_dialercall",
  setName: "cts_dialercalls",
  id: "cts_dialercallid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** How many tries were given up with an abort outcome. */
  aborts: "cts_aborts",
  /** The agent whose call it is; empty while no agent is rung. */
  agentId: "cts_agentid",
  /** Which attempt this call is: 1, or one more than the call whose retry it continues. An outcome's most attempts are counted by it. */
  attempt: "cts_attempt",
  /** How many tries met a busy line. */
  busies: "cts_busies",
  /** The call at the PBX: PBX name, start of Asterisk and uniqueid of the first channel of the customer; behind it the extension where a further agent has a leg. */
  callKey: "cts_callkey",
  /** How many times the call was tried. */
  calls: "cts_calls",
  /** Id of the agent at the PBX. */
  ccAgentId: "cts_ccagentid",
  /** The outcome that a plug-in or workflow sets; it is carried out as if the agent had chosen it. */
  computedOutcome: "cts_computedoutcome",
  /** How many tries reached a person. */
  connects: "cts_connects",
  /** Id of the record that the call is about. */
  customerRecordId: "cts_customerrecordid",
  /** Logical name of the table of the record that the call is about. */
  customerType: "cts_customertype",
  /** Whether agent and customer have talked. */
  didConnect: "cts_didconnect",
  /** How the call began. */
  direction: "cts_direction",
  /** The number or queue label that the customer dialled. */
  dnis: "cts_dnis",
  /** The dialled number as it is configured. */
  dnisId: "cts_dnisid",
  /** When the call was over, UTC. */
  endedOn: "cts_endedon",
  /** The agent's extension. */
  extension: "cts_extension",
  /** Id of the activity that the action of the outcome created; it is canceled when another outcome takes the place of that one. */
  followUpRecordId: "cts_followuprecordid",
  /** Table of the activity that the action of the outcome created: task or phonecall. */
  followUpType: "cts_followuptype",
  /** How long the customer was on hold, in seconds. */
  holdSeconds: "cts_holdseconds",
  /** Whether the customer asked to be called back. */
  isCallback: "cts_iscallback",
  /** Sequence of the last event that was recorded; an older one changes nothing. */
  lastSequence: "cts_lastsequence",
  /** What the telephone line showed: talk, busy or noAnswer. The counters come from it unless the outcome decides. */
  lineResult: "cts_lineresult",
  /** How many records had the number. */
  lookupCount: "cts_lookupcount",
  /** Direction, number and time of the call, for lists. */
  name: "cts_name",
  /** The next attempt: the call that took over the retry of this one, which is closed since then. */
  nextCallId: "cts_nextcallid",
  /** How many tries nobody answered. */
  noAnswers: "cts_noanswers",
  /** The other party's number as lookups compare it. */
  normalizedNumber: "cts_normalizednumber",
  /** The outcome that counts, given by the agent or the system. */
  outcome: "cts_outcome",
  /** The phone call activity of this call. */
  phoneCallId: "cts_phonecallid",
  /** The other party's number as the PBX gives it; empty when withheld. */
  phoneNumber: "cts_phonenumber",
  /** What the agent was last told to show for this call, as JSON. */
  popDecision: "cts_popdecision",
  /** The PBX's own name or number of the queue. */
  queueDn: "cts_queuedn",
  /** Name of the queue that the call came through. */
  queueName: "cts_queuename",
  /** Address of the recording. */
  recordingUrl: "cts_recordingurl",
  /** Id of the record that the phone call is regarding. */
  regardingRecordId: "cts_regardingrecordid",
  /** Logical name of the table of the record that the phone call is regarding. */
  regardingType: "cts_regardingtype",
  /** Number of the result that gave the outcome which counts; 0 for none. */
  resultNumber: "cts_resultnumber",
  /** When the call is due again, UTC. */
  retryOn: "cts_retryon",
  /** How long it rang, in seconds. */
  ringSeconds: "cts_ringseconds",
  /** When the call began, UTC. */
  startedOn: "cts_startedon",
  /** Where the call stands now. */
  state: "cts_state",
  /** When the state began, UTC. */
  stateTime: "cts_statetime",
  /** Whether the dialer is done with the call. */
  status: "cts_status",
  /** Subject of the phone call, made from the settings. */
  subject: "cts_subject",
  /** How long agent and customer talked, in seconds. */
  talkSeconds: "cts_talkseconds",
  /** Full name of the other party as far as a record is known. */
  to: "cts_to",
  /** Key of the call that this one was transferred from. */
  transferredFrom: "cts_transferredfrom",
  /** The address that was shown to the agent. */
  urlDisplayed: "cts_urldisplayed",
  /** How long the agent worked after the call, in seconds. */
  wrapSeconds: "cts_wrapseconds",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Status of the Dialer Call. */
  stateCode: "statecode",
  /** Reason for the status of the Dialer Call. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** One thing that happened to a call: ring, talk, hold, idle and so on. */
export const DialerCallEvent = {
  tableName: "cts_dialercallevent",
  setName: "cts_dialercallevents",
  id: "cts_dialercalleventid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** The agent whose call it is; empty while no agent is rung. */
  agentId: "cts_agentid",
  /** Hangup cause (Q.850); 0 when not known. */
  cause: "cts_cause",
  /** The call. */
  dialerCallId: "cts_dialercallid",
  /** How the call began. */
  direction: "cts_direction",
  /** How long the state lasted that this event ended, in seconds; 0 for the first. */
  duration: "cts_duration",
  /** Key of the call and sequence of the event; the same event twice is one row. */
  eventKey: "cts_eventkey",
  /** The event's word: ring, talk, hold, resume, idle, busy, no answer, error on dial, preview, wrap, end, incoming, start or waiting. */
  name: "cts_name",
  /** When it happened, UTC, in whole seconds. */
  occurredOn: "cts_occurredon",
  /** When it happened, ISO 8601, UTC, in milliseconds. */
  occurredOnText: "cts_occurredontext",
  /** The other party's number as the PBX gives it; empty when withheld. */
  phoneNumber: "cts_phonenumber",
  /** Why the call ended, as a word such as noAnswer. */
  reason: "cts_reason",
  /** Counts the events of one call from 1. */
  sequence: "cts_sequence",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Status of the Dialer Call Event. */
  stateCode: "statecode",
  /** Reason for the status of the Dialer Call Event. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** One outcome that an agent or the system can give to a call. */
export const DialerCallOutcome = {
  tableName: "cts_dialercalloutcome",
  setName: "cts_dialercalloutcomes",
  id: "cts_dialercalloutcomeid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** What happens beside the call log. */
  action: "cts_action",
  /** Whether the agent chooses when to call again. */
  asksForRetryTime: "cts_asksforretrytime",
  /** Color of the button: a CSS color such as #107c10. */
  color: "cts_color",
  /** Calls it is offered for; empty for all. */
  direction: "cts_direction",
  /** Whether the call is closed with it, so that the dialer no longer calls. */
  final: "cts_final",
  /** Whether it counts as a connect; otherwise, where it counts, as an abort. */
  isConnect: "cts_isconnect",
  /** Whether the outcome counts as a connect or as an abort; no for one that counts as neither. */
  isConnectXorAbort: "cts_isconnectxorabort",
  /** Whether it is given when the wrap time ends without a choice. */
  isDefault: "cts_isdefault",
  /** How many tries before the call is closed; 0 for no limit. */
  maxAttempts: "cts_maxattempts",
  /** Name of the outcome, as the button shows it. */
  name: "cts_name",
  /** Place among the buttons, smallest first. */
  order: "cts_order",
  /** When to call again, in minutes after the outcome; 0 for never. */
  retryMinutes: "cts_retryminutes",
  /** What is odd about the row though it is accepted; written when this row or another one is saved. */
  warning: "cts_warning",
  /** The workflow to run when the action says so. */
  workflowId: "cts_workflowid",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Status of the Call Outcome. */
  stateCode: "statecode",
  /** Reason for the status of the Call Outcome. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** One outcome given to a call, by an agent or by the system. */
export const DialerCallResult = {
  tableName: "cts_dialercallresult",
  setName: "cts_dialercallresults",
  id: "cts_dialercallresultid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** The agent whose call it is; empty while no agent is rung. */
  agentId: "cts_agentid",
  /** Whether the system gave it, not an agent. */
  automatic: "cts_automatic",
  /** The call. */
  dialerCallId: "cts_dialercallid",
  /** How the call began. */
  direction: "cts_direction",
  /** Outcome and call, for lists. */
  name: "cts_name",
  /** The agent's notes. */
  notes: "cts_notes",
  /** Which outcome of its call it is: 1 for the first, one more for each after it. */
  number: "cts_number",
  /** The outcome as it is configured; empty for one of the system that is not configured. */
  outcomeId: "cts_outcomeid",
  /** The other party's number as the PBX gives it; empty when withheld. */
  phoneNumber: "cts_phonenumber",
  /** Name of the outcome. */
  result: "cts_result",
  /** Id of the call and number of the result, such as 11111111-2222-3333-4444-555555555555~2; the same outcome twice in a row is one row. */
  resultKey: "cts_resultkey",
  /** Subject of the call when the outcome was given. */
  subject: "cts_subject",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Status of the Dialer Call Result. */
  stateCode: "statecode",
  /** Reason for the status of the Dialer Call Result. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** One dialled number or queue label: how a call to it looks, and what it opens. */
export const DialerDnis = {
  tableName: "cts_dialerdnis",
  setName: "cts_dialerdnises",
  id: "cts_dialerdnisid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Color of the call on the softphone: a CSS color such as #107c10. */
  color: "cts_color",
  /** Page that the screen pop opens instead of the record. */
  crmUrl: "cts_crmurl",
  /** The dialled number, or the label that the PBX puts before the caller name; compared with letter case. */
  dnis: "cts_dnis",
  /** What the agent says first. */
  greeting: "cts_greeting",
  /** What the softphone shows. */
  label: "cts_label",
  /** Name of the web resource with the logo, such as cts_/images/queue-sales.svg. */
  logo: "cts_logo",
  /** Which records a lookup for this number may find, as the DNIS filter JSON. */
  lookupFilter: "cts_lookupfilter",
  /** Copy of the label, for lists. */
  name: "cts_name",
  /** Page that the scripting pane shows. */
  scriptUrl: "cts_scripturl",
  /** What is odd about the row though it is accepted; written when this row or another one is saved. */
  warning: "cts_warning",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Status of the Dialled Number. */
  stateCode: "statecode",
  /** Reason for the status of the Dialled Number. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** One setting or pop rule. A user's row wins over the global one. */
export const DialerKvTable = {
  tableName: "cts_dialerkvtable",
  setName: "cts_dialerkvtables",
  id: "cts_dialerkvtableid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Key of the row among those of the same name; pop rules are tried in the order of their keys, as text. */
  key: "cts_key",
  /** Name of the setting or rule, such as customURL_Rule or incomingLookup_contact. */
  name: "cts_name",
  /** Group that the row belongs to, such as AppSettings. */
  parent: "cts_parent",
  /** Whom it holds for: global, or the id or full name of a user. */
  scope: "cts_scope",
  /** Kind of the value, such as phone or name for a lookup column. */
  type: "cts_type",
  /** The value; of a rule, condition and address with => between them. */
  value: "cts_value",
  /** What is odd about the row though it is accepted; written when this row or another one is saved. */
  warning: "cts_warning",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Status of the Telephony Setting. */
  stateCode: "statecode",
  /** Reason for the status of the Telephony Setting. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** How the dialer works one Dataverse queue. */
export const DialerQueueSettings = {
  tableName: "cts_dialerqueuesettings",
  setName: "cts_dialerqueuesettingses",
  id: "cts_dialerqueuesettingsid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** The number that the customer sees. */
  callerId: "cts_callerid",
  /** Page that the screen pop opens instead of the record. */
  crmUrl: "cts_crmurl",
  /** How many tries before a call is closed; 0 for no limit. */
  maxAttempts: "cts_maxattempts",
  /** How the dialer starts the calls. */
  mode: "cts_mode",
  /** Name of the queue, for lists. */
  name: "cts_name",
  /** How long a call is shown before it is dialled, in seconds; 0 waits for the agent. */
  previewSeconds: "cts_previewseconds",
  /** The queue. */
  queueId: "cts_queueid",
  /** When to try again, in minutes. */
  retryMinutes: "cts_retryminutes",
  /** How long the customer's phone rings before the try is given up, in seconds. */
  ringSeconds: "cts_ringseconds",
  /** Page that the scripting pane shows. */
  scriptUrl: "cts_scripturl",
  /** How long the agent works after a call, in seconds. */
  wrapSeconds: "cts_wrapseconds",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Status of the Dialer Queue Settings. */
  stateCode: "statecode",
  /** Reason for the status of the Dialer Queue Settings. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** One column, rule or filter of a report. */
export const DialerReports = {
  tableName: "cts_dialerreports",
  setName: "cts_dialerreportses",
  id: "cts_dialerreportsid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** What the reader of the report sees above the column. */
  description: "cts_description",
  /** The column of the call log, the live value, or the line that a rule is about. */
  key: "cts_key",
  /** Name of the line; other lines cite it. */
  name: "cts_name",
  /** Place in the report, smallest first. */
  order: "cts_order",
  /** Name of the report. */
  reportName: "cts_reportname",
  /** attribute, filter, calculated, rule or livestate. */
  type: "cts_type",
  /** Width, condition, expression or thresholds, as the type asks. */
  value: "cts_value",
  /** What is odd about the row though it is accepted; written when this row or another one is saved. */
  warning: "cts_warning",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Status of the Report Line. */
  stateCode: "statecode",
  /** Reason for the status of the Report Line. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** One agent: phone, state and preferences. Its form is the softphone. */
export const DialerUser = {
  tableName: "cts_dialeruser",
  setName: "cts_dialerusers",
  id: "cts_dialeruserid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Whether the agent takes calls. */
  agentState: "cts_agentstate",
  /** Where the agent's call stands. */
  callState: "cts_callstate",
  /** Name of the phone's endpoint at the PBX, such as a MAC address; empty where the extension is its name. */
  endpoint: "cts_endpoint",
  /** PBX and endpoint, or extension where there is no endpoint, in small letters while the row is active: the key that keeps an endpoint from having two users. A plug-in writes it. */
  endpointKey: "cts_endpointkey",
  /** Extension of the phone at the PBX. */
  extension: "cts_extension",
  /** Full name of the agent. */
  name: "cts_name",
  /** Name of the PBX, as the connector has it. */
  pbx: "cts_pbx",
  /** PBX and extension in small letters while the row is active: the key that keeps a phone from having two users. A plug-in writes it. */
  phoneKey: "cts_phonekey",
  /** What the agent chose on the softphone, as JSON. */
  preferences: "cts_preferences",
  /** The kind of PBX, such as asterisk. */
  provider: "cts_provider",
  /** Why the agent takes no calls. */
  stateReason: "cts_statereason",
  /** When the agent state began, UTC. */
  stateSince: "cts_statesince",
  /** The user. */
  systemUserId: "cts_systemuserid",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Status of the Telephony User. */
  stateCode: "statecode",
  /** Reason for the status of the Telephony User. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** A browser that may sign in to the hub once, within a minute. Plug-ins write, read and delete it; nobody else has to. */
export const HubTicket = {
  tableName: "cts_hubticket",
  setName: "cts_hubtickets",
  id: "cts_hubticketid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Until when it is good, UTC. */
  expiresOn: "cts_expireson",
  /** Extension of the agent; empty for a supervisor. */
  extension: "cts_extension",
  /** SHA-256 of the ticket, 64 hexadecimal digits; the ticket itself is nowhere but in the browser. */
  hash: "cts_hash",
  /** Whose ticket it is, for lists. */
  name: "cts_name",
  /** Name of the PBX whose connector redeems it; of a supervisor all of the team, such as branch;main. */
  pbx: "cts_pbx",
  /** agent or supervisor. */
  role: "cts_role",
  /** Who asked for it. */
  systemUserId: "cts_systemuserid",
  /** Agents of a supervisor, such as main:1001-1003,1010; empty for an agent. */
  team: "cts_team",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Status of the Hub Ticket. */
  stateCode: "statecode",
  /** Reason for the status of the Hub Ticket. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** One phone column of one record, with the key that lookups compare. Plug-in steps keep it. */
export const PhoneIndex = {
  tableName: "cts_phoneindex",
  setName: "cts_phoneindexes",
  id: "cts_phoneindexid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Whether the record is active. */
  active: "cts_active",
  /** Logical name of the phone column. */
  column: "cts_column",
  /** The number in E.164 form, where the country is known. */
  e164: "cts_e164",
  /** Number and record, for lists. */
  name: "cts_name",
  /** Last digits of the number, as lookups compare them. */
  phoneKey: "cts_phonekey",
  /** Name of the record. */
  primaryName: "cts_primaryname",
  /** Id of the record. */
  recordId: "cts_recordid",
  /** Logical name of the table. */
  table: "cts_table",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Status of the Phone Index Entry. */
  stateCode: "statecode",
  /** Reason for the status of the Phone Index Entry. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** A company that is a customer or may become one. */
export const Account = {
  tableName: "account",
  setName: "accounts",
  id: "accountid",
  /** Account Number. */
  accountNumber: "accountnumber",
  /** Address 1: City. */
  address1_City: "address1_city",
  /** Address 1: Country/Region. */
  address1_Country: "address1_country",
  /** Address 1: Street 1. */
  address1_Line1: "address1_line1",
  /** Address 1: Street 2. */
  address1_Line2: "address1_line2",
  /** Address 1: Postal Code. */
  address1_PostalCode: "address1_postalcode",
  /** Address 1: State/Province. */
  address1_StateOrProvince: "address1_stateorprovince",
  /** Address 1: Phone 1. */
  address1_Telephone1: "address1_telephone1",
  /** Address 1: Phone 2. */
  address1_Telephone2: "address1_telephone2",
  /** Address 1: Phone 3. */
  address1_Telephone3: "address1_telephone3",
  /** Address 2: Phone 1. */
  address2_Telephone1: "address2_telephone1",
  /** Address 2: Phone 2. */
  address2_Telephone2: "address2_telephone2",
  /** Address 2: Phone 3. */
  address2_Telephone3: "address2_telephone3",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Relationship Type. */
  customerTypeCode: "customertypecode",
  /** Description. */
  description: "description",
  /** Do not allow Phone Calls. */
  doNotPhone: "donotphone",
  /** Email. */
  eMailAddress1: "emailaddress1",
  /** Fax. */
  fax: "fax",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** Name of the company. */
  name: "name",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Parent Account. */
  parentAccountId: "parentaccountid",
  /** Preferred User. */
  preferredSystemUserId: "preferredsystemuserid",
  /** Primary Contact. */
  primaryContactId: "primarycontactid",
  /** Status of the Account. */
  stateCode: "statecode",
  /** Reason for the status of the Account. */
  statusCode: "statuscode",
  /** Main Phone. */
  telephone1: "telephone1",
  /** Other Phone. */
  telephone2: "telephone2",
  /** Telephone 3. */
  telephone3: "telephone3",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
  /** Website. */
  webSiteURL: "websiteurl",
} as const;

/** One person or company that takes part in an activity. */
export const ActivityParty = {
  tableName: "activityparty",
  setName: "activityparties",
  id: "activitypartyid",
  /** Activity. */
  activityId: "activityid",
  /** Number or address that was used. */
  addressUsed: "addressused",
  /** Participation Type. */
  participationTypeMask: "participationtypemask",
  /** Who takes part. */
  partyId: "partyid",
  /** Text for a party that is no record. */
  unresolvedPartyName: "unresolvedpartyname",
} as const;

/** A note or attachment of a record. */
export const Annotation = {
  tableName: "annotation",
  setName: "annotations",
  id: "annotationid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** Is Document. */
  isDocument: "isdocument",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** The text. */
  noteText: "notetext",
  /** The record that the note belongs to. */
  objectId: "objectid",
  /** Logical name of the table of the record. */
  objectTypeCode: "objecttypecode",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Title of the note. */
  subject: "subject",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** A part of the organization. */
export const BusinessUnit = {
  tableName: "businessunit",
  setName: "businessunits",
  id: "businessunitid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** Is Disabled. */
  isDisabled: "isdisabled",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** Name of the business unit. */
  name: "name",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** Parent Business. */
  parentBusinessUnitId: "parentbusinessunitid",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** A person that the organization deals with. */
export const Contact = {
  tableName: "contact",
  setName: "contacts",
  id: "contactid",
  /** Address 1: City. */
  address1_City: "address1_city",
  /** Address 1: Country/Region. */
  address1_Country: "address1_country",
  /** Address 1: Street 1. */
  address1_Line1: "address1_line1",
  /** Address 1: Street 2. */
  address1_Line2: "address1_line2",
  /** Address 1: Postal Code. */
  address1_PostalCode: "address1_postalcode",
  /** Address 1: State/Province. */
  address1_StateOrProvince: "address1_stateorprovince",
  /** Address 1: Phone 1. */
  address1_Telephone1: "address1_telephone1",
  /** Address 1: Phone 2. */
  address1_Telephone2: "address1_telephone2",
  /** Address 1: Phone 3. */
  address1_Telephone3: "address1_telephone3",
  /** Address 2: Phone 1. */
  address2_Telephone1: "address2_telephone1",
  /** Address 2: Phone 2. */
  address2_Telephone2: "address2_telephone2",
  /** Address 2: Phone 3. */
  address2_Telephone3: "address2_telephone3",
  /** Assistant Phone. */
  assistantPhone: "assistantphone",
  /** Birthday. */
  birthDate: "birthdate",
  /** Business Phone 2. */
  business2: "business2",
  /** Callback Number. */
  callback: "callback",
  /** Company Phone. */
  company: "company",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Description. */
  description: "description",
  /** Do not allow Phone Calls. */
  doNotPhone: "donotphone",
  /** Email. */
  eMailAddress1: "emailaddress1",
  /** Email Address 2. */
  eMailAddress2: "emailaddress2",
  /** Fax. */
  fax: "fax",
  /** First Name. */
  firstName: "firstname",
  /** First and last name together; Dataverse keeps it. */
  fullName: "fullname",
  /** Home Phone 2. */
  home2: "home2",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** Job Title. */
  jobTitle: "jobtitle",
  /** Last Name. */
  lastName: "lastname",
  /** Manager Phone. */
  managerPhone: "managerphone",
  /** Middle Name. */
  middleName: "middlename",
  /** Mobile Phone. */
  mobilePhone: "mobilephone",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Pager. */
  pager: "pager",
  /** Account or contact that the person belongs to. */
  parentCustomerId: "parentcustomerid",
  /** Preferred User. */
  preferredSystemUserId: "preferredsystemuserid",
  /** Salutation. */
  salutation: "salutation",
  /** Status of the Contact. */
  stateCode: "statecode",
  /** Reason for the status of the Contact. */
  statusCode: "statuscode",
  /** Business Phone. */
  telephone1: "telephone1",
  /** Home Phone. */
  telephone2: "telephone2",
  /** Telephone 3. */
  telephone3: "telephone3",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** Name, type and default value of an environment variable. */
export const EnvironmentVariableDefinition = {
  tableName: "environmentvariabledefinition",
  setName: "environmentvariabledefinitions",
  id: "environmentvariabledefinitionid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Default Value. */
  defaultValue: "defaultvalue",
  /** Description. */
  description: "description",
  /** Display Name. */
  displayName: "displayname",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Name of the variable. */
  schemaName: "schemaname",
  /** Status of the Environment Variable Definition. */
  stateCode: "statecode",
  /** Reason for the status of the Environment Variable Definition. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Type. */
  type: "type",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** Value of an environment variable in this environment. */
export const EnvironmentVariableValue = {
  tableName: "environmentvariablevalue",
  setName: "environmentvariablevalues",
  id: "environmentvariablevalueid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** The variable. */
  environmentVariableDefinitionId: "environmentvariabledefinitionid",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Name of the value. */
  schemaName: "schemaname",
  /** Status of the Environment Variable Value. */
  stateCode: "statecode",
  /** Reason for the status of the Environment Variable Value. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
  /** Value. */
  value: "value",
} as const;

/** A request of a customer for service. */
export const Incident = {
  tableName: "incident",
  setName: "incidents",
  id: "incidentid",
  /** Origin. */
  caseOriginCode: "caseorigincode",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Account or contact of the case. */
  customerId: "customerid",
  /** Description. */
  description: "description",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Contact. */
  primaryContactId: "primarycontactid",
  /** Priority. */
  priorityCode: "prioritycode",
  /** Status of the Case. */
  stateCode: "statecode",
  /** Reason for the status of the Case. */
  statusCode: "statuscode",
  /** Case Number. */
  ticketNumber: "ticketnumber",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** What the case is about. */
  title: "title",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** A prospect that may become a sale. */
export const Lead = {
  tableName: "lead",
  setName: "leads",
  id: "leadid",
  /** Address 1: City. */
  address1_City: "address1_city",
  /** Address 1: Country/Region. */
  address1_Country: "address1_country",
  /** Address 1: Street 1. */
  address1_Line1: "address1_line1",
  /** Address 1: Street 2. */
  address1_Line2: "address1_line2",
  /** Address 1: Postal Code. */
  address1_PostalCode: "address1_postalcode",
  /** Address 1: State/Province. */
  address1_StateOrProvince: "address1_stateorprovince",
  /** Address 1: Phone 1. */
  address1_Telephone1: "address1_telephone1",
  /** Address 1: Phone 2. */
  address1_Telephone2: "address1_telephone2",
  /** Address 1: Phone 3. */
  address1_Telephone3: "address1_telephone3",
  /** Address 2: Phone 1. */
  address2_Telephone1: "address2_telephone1",
  /** Address 2: Phone 2. */
  address2_Telephone2: "address2_telephone2",
  /** Address 2: Phone 3. */
  address2_Telephone3: "address2_telephone3",
  /** Company Name. */
  companyName: "companyname",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Description. */
  description: "description",
  /** Do not allow Phone Calls. */
  doNotPhone: "donotphone",
  /** Email. */
  eMailAddress1: "emailaddress1",
  /** Fax. */
  fax: "fax",
  /** First Name. */
  firstName: "firstname",
  /** First and last name together; Dataverse keeps it. */
  fullName: "fullname",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** Job Title. */
  jobTitle: "jobtitle",
  /** Last Name. */
  lastName: "lastname",
  /** Rating. */
  leadQualityCode: "leadqualitycode",
  /** Lead Source. */
  leadSourceCode: "leadsourcecode",
  /** Mobile Phone. */
  mobilePhone: "mobilephone",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Pager. */
  pager: "pager",
  /** Parent Account for lead. */
  parentAccountId: "parentaccountid",
  /** Parent Contact for lead. */
  parentContactId: "parentcontactid",
  /** Qualifying Opportunity. */
  qualifyingOpportunityId: "qualifyingopportunityid",
  /** Status of the Lead. */
  stateCode: "statecode",
  /** Reason for the status of the Lead. */
  statusCode: "statuscode",
  /** What the lead is about. */
  subject: "subject",
  /** Business Phone. */
  telephone1: "telephone1",
  /** Home Phone. */
  telephone2: "telephone2",
  /** Other Phone. */
  telephone3: "telephone3",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** A possible sale. */
export const Opportunity = {
  tableName: "opportunity",
  setName: "opportunities",
  id: "opportunityid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Account or contact of the sale. */
  customerId: "customerid",
  /** Description. */
  description: "description",
  /** When the sale is expected. */
  estimatedCloseDate: "estimatedclosedate",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** What the sale is about. */
  name: "name",
  /** Originating Lead. */
  originatingLeadId: "originatingleadid",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Account. */
  parentAccountId: "parentaccountid",
  /** Contact. */
  parentContactId: "parentcontactid",
  /** Status of the Opportunity. */
  stateCode: "statecode",
  /** Reason for the status of the Opportunity. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** A telephone call as an activity in the timeline. */
export const PhoneCall = {
  tableName: "phonecall",
  setName: "phonecalls",
  id: "activityid",
  /** Logical name of the table. */
  activityTypeCode: "activitytypecode",
  /** How long it took, in minutes. */
  actualDurationMinutes: "actualdurationminutes",
  /** Actual End. */
  actualEnd: "actualend",
  /** Actual Start. */
  actualStart: "actualstart",
  /** Category. */
  category: "category",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Description. */
  description: "description",
  /** Yes for a call that was made, no for one that came in. */
  directionCode: "directioncode",
  /** Who called. */
  from: "from",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** Left Voice Mail. */
  leftVoiceMail: "leftvoicemail",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** The number of the other party. */
  phoneNumber: "phonenumber",
  /** Priority. */
  priorityCode: "prioritycode",
  /** The record that the activity is about. */
  regardingObjectId: "regardingobjectid",
  /** Due. */
  scheduledEnd: "scheduledend",
  /** Start Date. */
  scheduledStart: "scheduledstart",
  /** Status of the Phone Call. */
  stateCode: "statecode",
  /** Reason for the status of the Phone Call. */
  statusCode: "statuscode",
  /** What the activity is about. */
  subject: "subject",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Who was called. */
  to: "to",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** A DLL with plug-in classes. */
export const PluginAssembly = {
  tableName: "pluginassembly",
  setName: "pluginassemblies",
  id: "pluginassemblyid",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** Culture of the assembly. */
  culture: "culture",
  /** Whether a solution brought the row. */
  isManaged: "ismanaged",
  /** Whether the assembly runs in the sandbox. */
  isolationMode: "isolationmode",
  /** When the row was last changed, UTC. */
  modifiedOn: "modifiedon",
  /** Name of the assembly. */
  name: "name",
  /** Public key token of the assembly. */
  publicKeyToken: "publickeytoken",
  /** Version of the assembly. */
  version: "version",
} as const;

/** A class of a plug-in assembly. */
export const PluginType = {
  tableName: "plugintype",
  setName: "plugintypes",
  id: "plugintypeid",
  /** Full name of the assembly. */
  assemblyName: "assemblyname",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** Name for people. */
  friendlyName: "friendlyname",
  /** Whether a solution brought the row. */
  isManaged: "ismanaged",
  /** When the row was last changed, UTC. */
  modifiedOn: "modifiedon",
  /** Name of the class. */
  name: "name",
  /** Assembly that holds the class. */
  pluginAssemblyId: "pluginassemblyid",
  /** Full name of the class. */
  typeName: "typename",
} as const;

/** A list of records that wait for somebody to work on them. */
export const Queue = {
  tableName: "queue",
  setName: "queues",
  id: "queueid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Description. */
  description: "description",
  /** Incoming Email. */
  eMailAddress: "emailaddress",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** Name of the queue. */
  name: "name",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Type. */
  queueViewType: "queueviewtype",
  /** Status of the Queue. */
  stateCode: "statecode",
  /** Reason for the status of the Queue. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** One record in a queue. */
export const QueueItem = {
  tableName: "queueitem",
  setName: "queueitems",
  id: "queueitemid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Entered Queue. */
  enteredOn: "enteredon",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** The record in the queue. */
  objectId: "objectid",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** Priority. */
  priority: "priority",
  /** The queue. */
  queueId: "queueid",
  /** Status of the Queue Item. */
  stateCode: "statecode",
  /** Reason for the status of the Queue Item. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Title of the record in the queue. */
  title: "title",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
  /** Who works on it. */
  workerId: "workerid",
  /** Worked By (Changed On). */
  workerIdModifiedOn: "workeridmodifiedon",
} as const;

/** A set of privileges. */
export const Role = {
  tableName: "role",
  setName: "roles",
  id: "roleid",
  /** Business unit of the role. */
  businessUnitId: "businessunitid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** Name of the role. */
  name: "name",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** The template that the role was made from; empty for a role of somebody's own. */
  roleTemplateId: "roletemplateid",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** A role that Dataverse itself brings; its id is the same in every environment and language. */
export const RoleTemplate = {
  tableName: "roletemplate",
  setName: "roletemplates",
  id: "roletemplateid",
  /** Name of the role. */
  name: "name",
} as const;

/** A quote that a customer accepted. */
export const SalesOrder = {
  tableName: "salesorder",
  setName: "salesorders",
  id: "salesorderid",
  /** Bill To Phone. */
  billTo_Telephone: "billto_telephone",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Account or contact of the order. */
  customerId: "customerid",
  /** Description. */
  description: "description",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** Name of the order. */
  name: "name",
  /** Opportunity. */
  opportunityId: "opportunityid",
  /** Order ID. */
  orderNumber: "ordernumber",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** When the customer wants the delivery. */
  requestDeliveryBy: "requestdeliveryby",
  /** Ship To Phone. */
  shipTo_Telephone: "shipto_telephone",
  /** Status of the Order. */
  stateCode: "statecode",
  /** Reason for the status of the Order. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** A query over a table, with the columns of its grid. */
export const SavedQuery = {
  tableName: "savedquery",
  setName: "savedqueries",
  id: "savedqueryid",
  /** Columns and order of the view. */
  columnSetXml: "columnsetxml",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** What the view shows. */
  description: "description",
  /** The query. */
  fetchXml: "fetchxml",
  /** Whether it is the default of its table and type. */
  isDefault: "isdefault",
  /** Whether a solution brought the row. */
  isManaged: "ismanaged",
  /** Whether searches use it. */
  isQuickFindQuery: "isquickfindquery",
  /** The columns of the grid. */
  layoutXml: "layoutxml",
  /** When the row was last modified, UTC. */
  modifiedOn: "modifiedon",
  /** What a person reads. */
  name: "name",
  /** 0 public, 1 advanced find, 2 associated, 4 quick find, 64 lookup. */
  queryType: "querytype",
  /** Logical name of the table. */
  returnedTypeCode: "returnedtypecode",
  /** Whether the view is used. */
  stateCode: "statecode",
  /** Why the view is used or not. */
  statusCode: "statuscode",
} as const;

/** A message that plug-in steps can wait for. */
export const SdkMessage = {
  tableName: "sdkmessage",
  setName: "sdkmessages",
  id: "sdkmessageid",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** When the row was last changed, UTC. */
  modifiedOn: "modifiedon",
  /** Name of the message. */
  name: "name",
} as const;

/** A message of one table. */
export const SdkMessageFilter = {
  tableName: "sdkmessagefilter",
  setName: "sdkmessagefilters",
  id: "sdkmessagefilterid",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** Whether steps can be registered. */
  isCustomProcessingStepAllowed: "iscustomprocessingstepallowed",
  /** When the row was last changed, UTC. */
  modifiedOn: "modifiedon",
  /** Name of the filter. */
  name: "name",
  /** Logical name of the table. */
  primaryObjectTypeCode: "primaryobjecttypecode",
  /** Message that the filter belongs to. */
  sdkMessageId: "sdkmessageid",
  /** Logical name of a second table. */
  secondaryObjectTypeCode: "secondaryobjecttypecode",
} as const;

/** When a plug-in class runs. */
export const SdkMessageProcessingStep = {
  tableName: "sdkmessageprocessingstep",
  setName: "sdkmessageprocessingsteps",
  id: "sdkmessageprocessingstepid",
  /** Whether the system job is deleted when it has succeeded. */
  asyncAutoDelete: "asyncautodelete",
  /** Text that the constructor of the class gets. */
  configuration: "configuration",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** What the step is for. */
  description: "description",
  /** Class that the step runs. */
  eventHandler: "eventhandler",
  /** Columns with commas between them; an update runs the step only when it has one of them. */
  filteringAttributes: "filteringattributes",
  /** Pipeline in which the step runs. */
  invocationSource: "invocationsource",
  /** Whether a solution brought the row. */
  isManaged: "ismanaged",
  /** Whether the step runs within the request or after it. */
  mode: "mode",
  /** When the row was last changed, UTC. */
  modifiedOn: "modifiedon",
  /** Name of the step. */
  name: "name",
  /** Class that the step runs, as the event handler. */
  pluginTypeId: "plugintypeid",
  /** Order within the stage, low first. */
  rank: "rank",
  /** Message of one table; empty for every table. */
  sdkMessageFilterId: "sdkmessagefilterid",
  /** Message that the step waits for. */
  sdkMessageId: "sdkmessageid",
  /** Stage of the pipeline. */
  stage: "stage",
  /** Status of the step. */
  stateCode: "statecode",
  /** Reason for the status of the step. */
  statusCode: "statuscode",
  /** Where the step runs. */
  supportedDeployment: "supporteddeployment",
} as const;

/** A copy of the row that a step asks for. */
export const SdkMessageProcessingStepImage = {
  tableName: "sdkmessageprocessingstepimage",
  setName: "sdkmessageprocessingstepimages",
  id: "sdkmessageprocessingstepimageid",
  /** Columns with commas between them; empty for all. */
  attributes: "attributes",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** Key of the image in the context. */
  entityAlias: "entityalias",
  /** Whether the row is copied before or after. */
  imageType: "imagetype",
  /** Whether a solution brought the row. */
  isManaged: "ismanaged",
  /** Parameter of the message that holds the row. */
  messagePropertyName: "messagepropertyname",
  /** When the row was last changed, UTC. */
  modifiedOn: "modifiedon",
  /** Name of the image. */
  name: "name",
  /** Step that asks for the image. */
  sdkMessageProcessingStepId: "sdkmessageprocessingstepid",
} as const;

/** The layout of a form or dashboard. */
export const SystemForm = {
  tableName: "systemform",
  setName: "systemforms",
  id: "formid",
  /** What the form is for. */
  description: "description",
  /** Whether the form is used. */
  formActivationState: "formactivationstate",
  /** How the form is laid out. */
  formPresentation: "formpresentation",
  /** The layout. */
  formXml: "formxml",
  /** Whether it is the default. */
  isDefault: "isdefault",
  /** Whether a solution brought the row. */
  isManaged: "ismanaged",
  /** What a person reads. */
  name: "name",
  /** Logical name of the table. */
  objectTypeCode: "objecttypecode",
  /** What kind of form it is. */
  type: "type",
  /** A name that no other form has. */
  uniqueName: "uniquename",
} as const;

/** A person or application that signs in. */
export const SystemUser = {
  tableName: "systemuser",
  setName: "systemusers",
  id: "systemuserid",
  /** Access Mode. */
  accessMode: "accessmode",
  /** Main Phone. */
  address1_Telephone1: "address1_telephone1",
  /** Other Phone. */
  address1_Telephone2: "address1_telephone2",
  /** Pager. */
  address1_Telephone3: "address1_telephone3",
  /** Id of the application of an application user. */
  applicationId: "applicationid",
  /** Id of the user in Microsoft Entra ID. */
  azureActiveDirectoryObjectId: "azureactivedirectoryobjectid",
  /** Business unit of the user. */
  businessUnitId: "businessunitid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Name to sign in with. */
  domainName: "domainname",
  /** First Name. */
  firstName: "firstname",
  /** First and last name together; Dataverse keeps it. */
  fullName: "fullname",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** Primary Email. */
  internalEMailAddress: "internalemailaddress",
  /** Yes for a user who may not sign in. */
  isDisabled: "isdisabled",
  /** Last Name. */
  lastName: "lastname",
  /** Mobile Phone. */
  mobilePhone: "mobilephone",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** Manager. */
  parentSystemUserId: "parentsystemuserid",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** Which user has which role. */
export const SystemUserRoles = {
  tableName: "systemuserroles",
  setName: "systemuserrolescollection",
  id: "systemuserroleid",
  /** The role. */
  roleId: "roleid",
  /** The user. */
  systemUserId: "systemuserid",
} as const;

/** Work to be done, as an activity. */
export const TaskActivity = {
  tableName: "task",
  setName: "tasks",
  id: "activityid",
  /** Logical name of the table. */
  activityTypeCode: "activitytypecode",
  /** How long it took, in minutes. */
  actualDurationMinutes: "actualdurationminutes",
  /** Actual End. */
  actualEnd: "actualend",
  /** Actual Start. */
  actualStart: "actualstart",
  /** Category. */
  category: "category",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Description. */
  description: "description",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Priority. */
  priorityCode: "prioritycode",
  /** The record that the activity is about. */
  regardingObjectId: "regardingobjectid",
  /** Due. */
  scheduledEnd: "scheduledend",
  /** Start Date. */
  scheduledStart: "scheduledstart",
  /** Status of the Task. */
  stateCode: "statecode",
  /** Reason for the status of the Task. */
  statusCode: "statuscode",
  /** What the activity is about. */
  subject: "subject",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** Users who share rows. */
export const Team = {
  tableName: "team",
  setName: "teams",
  id: "teamid",
  /** Administrator. */
  administratorId: "administratorid",
  /** Business unit of the team. */
  businessUnitId: "businessunitid",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Description. */
  description: "description",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** Whether this is the team of everybody in the business unit. */
  isDefault: "isdefault",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** Name of the team. */
  name: "name",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** Team Type. */
  teamType: "teamtype",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;

/** Which user is in which team. */
export const TeamMembership = {
  tableName: "teammembership",
  setName: "teammemberships",
  id: "teammembershipid",
  /** The user. */
  systemUserId: "systemuserid",
  /** The team. */
  teamId: "teamid",
} as const;

/** Which team has which role. */
export const TeamRoles = {
  tableName: "teamroles",
  setName: "teamrolescollection",
  id: "teamroleid",
  /** The role. */
  roleId: "roleid",
  /** The team. */
  teamId: "teamid",
} as const;

/** What a user has chosen for the app: the language. */
export const UserSettings = {
  tableName: "usersettings",
  setName: "usersettingscollection",
  id: "systemuserid",
  /** Language of the screen, by its locale ID. */
  uILanguageId: "uilanguageid",
} as const;

/** A file that forms and pages use: a script, a page, an image. */
export const WebResource = {
  tableName: "webresource",
  setName: "webresourceset",
  id: "webresourceid",
  /** Bytes of the web resource, in Base64. */
  content: "content",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** What the web resource needs. */
  dependencyXml: "dependencyxml",
  /** What it is for. */
  description: "description",
  /** What a person reads. */
  displayName: "displayname",
  /** Whether it is there without a network. */
  isAvailableForMobileOffline: "isavailableformobileoffline",
  /** Whether phones use it. */
  isEnabledForMobileClient: "isenabledformobileclient",
  /** Whether a solution brought the row. */
  isManaged: "ismanaged",
  /** Language of the web resource. */
  languageCode: "languagecode",
  /** When the row was last modified, UTC. */
  modifiedOn: "modifiedon",
  /** Its address below /WebResources/. */
  name: "name",
  /** What kind of file it is. */
  webResourceType: "webresourcetype",
} as const;

/** A workflow, action or flow. */
export const Workflow = {
  tableName: "workflow",
  setName: "workflows",
  id: "workflowid",
  /** Category. */
  category: "category",
  /** User who created the row. */
  createdBy: "createdby",
  /** When the row was created, UTC. */
  createdOn: "createdon",
  /** User on whose behalf the row was created. */
  createdOnBehalfBy: "createdonbehalfby",
  /** Description. */
  description: "description",
  /** Sequence number of the import that created the row. */
  importSequenceNumber: "importsequencenumber",
  /** User who modified the row last. */
  modifiedBy: "modifiedby",
  /** When the row was modified last, UTC. */
  modifiedOn: "modifiedon",
  /** User on whose behalf the row was modified last. */
  modifiedOnBehalfBy: "modifiedonbehalfby",
  /** Name of the process. */
  name: "name",
  /** Run as On Demand. */
  onDemand: "ondemand",
  /** When the row was created in the system that it was imported from. */
  overriddenCreatedOn: "overriddencreatedon",
  /** User or team that owns the row. */
  ownerId: "ownerid",
  /** Business unit of the owner. */
  owningBusinessUnit: "owningbusinessunit",
  /** Team that owns the row. */
  owningTeam: "owningteam",
  /** User that owns the row. */
  owningUser: "owninguser",
  /** Logical name of the table that it works on. */
  primaryEntity: "primaryentity",
  /** Status of the Process. */
  stateCode: "statecode",
  /** Reason for the status of the Process. */
  statusCode: "statuscode",
  /** For internal use only. */
  timeZoneRuleVersionNumber: "timezoneruleversionnumber",
  /** Type. */
  type: "type",
  /** Time zone code that was in use when the row was created. */
  uTCConversionTimeZoneCode: "utcconversiontimezonecode",
} as const;
