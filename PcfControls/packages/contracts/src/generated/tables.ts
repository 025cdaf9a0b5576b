// Written by pac/ContractGen from Solution/src and tests/LocalOrg/SystemTables. Run: dotnet run --project pac/ContractGen

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
  /** How long the customer was on hold, in seconds. */
  holdSeconds: "cts_holdseconds",
  /** Whether the customer asked to be called back. */
  isCallback: "cts_iscallback",
  /** Sequence of the last event that was recorded; an older one changes nothing. */
  lastSequence: "cts_lastsequence",
  /** How many records had the number. */
  lookupCount: "cts_lookupcount",
  /** Direction, number and time of the call, for lists. */
  name: "cts_name",
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
  /** Whether the call is closed with it, so that the dialer calls no more. */
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
  /** The outcome as it is configured; empty for one of the system that is not configured. */
  outcomeId: "cts_outcomeid",
  /** The other party's number as the PBX gives it; empty when withheld. */
  phoneNumber: "cts_phonenumber",
  /** Name of the outcome. */
  result: "cts_result",
  /** Id of the call and name of the outcome; the same outcome twice is one row. */
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
  /** Extension of the phone at the PBX. */
  extension: "cts_extension",
  /** Full name of the agent. */
  name: "cts_name",
  /** Name of the PBX, as the connector has it. */
  pbx: "cts_pbx",
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
