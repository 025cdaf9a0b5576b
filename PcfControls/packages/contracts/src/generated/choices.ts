// Written by pac/ContractGen from Solution/src/OptionSets. Run: dotnet run --project pac/ContractGen

/** The five states of an agent, whatever the PBX calls them. */
export const AgentState = {
  loggedIn: 787000000,
  ready: 787000001,
  away: 787000002,
  notReady: 787000003,
  loggedOut: 787000004,
} as const;

/** A value of {@link AgentState}. */
export type AgentState = (typeof AgentState)[keyof typeof AgentState];

/** How a call began. */
export const CallDirection = {
  inbound: 787000000,
  outbound: 787000001,
  clickToCall: 787000002,
  transfer: 787000003,
  ccOutbound: 787000004,
} as const;

/** A value of {@link CallDirection}. */
export type CallDirection = (typeof CallDirection)[keyof typeof CallDirection];

/** Where a call stands, as the softphone, the form scripts and the call log name it. */
export const CallState = {
  idle: 787000000,
  incoming: 787000001,
  start: 787000002,
  offering: 787000003,
  preview: 787000004,
  ring: 787000005,
  talk: 787000006,
  hold: 787000007,
  pause: 787000008,
  wrap: 787000009,
  end: 787000010,
  stop: 787000011,
} as const;

/** A value of {@link CallState}. */
export type CallState = (typeof CallState)[keyof typeof CallState];

/** Whether the dialer is done with a call. */
export const DialerCallStatus = {
  open: 787000000,
  retry: 787000001,
  closed: 787000002,
} as const;

/** A value of {@link DialerCallStatus}. */
export type DialerCallStatus = (typeof DialerCallStatus)[keyof typeof DialerCallStatus];

/** How the dialer starts the calls of a queue. */
export const DialerMode = {
  preview: 787000000,
  progressive: 787000001,
} as const;

/** A value of {@link DialerMode}. */
export type DialerMode = (typeof DialerMode)[keyof typeof DialerMode];

/** What happens beside the call log when an outcome is given. */
export const OutcomeAction = {
  none: 787000000,
  qualifyLead: 787000001,
  createTask: 787000002,
  completePhonecall: 787000003,
  runWorkflow: 787000004,
  createCallback: 787000005,
} as const;

/** A value of {@link OutcomeAction}. */
export type OutcomeAction = (typeof OutcomeAction)[keyof typeof OutcomeAction];
