import type {
  AgentMessage,
  AgentSnapshot,
  BridgeOffer,
  CallMessage,
  CommandResult,
  ConnectorMessage,
  OutcomeResult,
  PopDecision,
  PopMessage,
  TelephonyContext,
} from "@telephony/contracts";
import { outgoingDirections } from "@telephony/contracts";
import type { PopNotice } from "./popNotice";
import type { CommandRequest } from "../line/commands";
import type { ConnectionStatus } from "../line/connectionStatus";

/** The outcome of a call: what was chosen, what counts instead of it if a customiser's rule says so, and when to call again. */
export type GivenOutcome = Pick<OutcomeResult, "result" | "computedOutcome" | "retryOn">;

/** A ringing call that the agent has answered or rejected here, before the phone system has done it. */
export interface Hush {
  callKey: string;
  /** When the call began to ring; a call that comes back rings again. */
  since: string;
  isAnswer: boolean;
}

/** Everything that the screens of one page know. Immutable: every change makes a new one. */
export interface TelephonyState {
  connection: ConnectionStatus;
  /** What Dataverse says of agent, numbers and outcomes; null until it has answered. */
  context: TelephonyContext | null;
  /** Why the context could not be read; "" when it could. */
  contextProblem: string;
  agent: AgentMessage | null;
  connector: ConnectorMessage | null;
  /** The agent's calls that are not over, in the order in which they came onto the screen. */
  calls: readonly CallMessage[];
  /** The call that ended last. */
  lastCall: CallMessage | null;
  /** Decisions that came as a Pop or from the agent's choice, by key of the call; newer than the call's own. */
  decisions: Readonly<Record<string, PopDecision>>;
  /** Names of the records that the agent has chosen, by key of the call. */
  chosenNames: Readonly<Record<string, string>>;
  /** Outcomes given here, in another tab or before a reload, by key of the call. */
  outcomes: Readonly<Record<string, GivenOutcome>>;
  /** The newest call to somebody outside that reached nobody, until the agent has read why or another call comes. */
  unreached: CallMessage | null;
  /** The call whose wrap-up the agent ended here: how it came out has been read. */
  readCallKey: string;
  /** Ringing calls that the agent has answered or rejected here. */
  hushed: readonly Hush[];
  /** The newest command that was taken on and failed later. */
  lateFailure: CommandResult | null;
  /** What keeps a call's record from the screen, or has to be known about it, by key of the call. */
  popNotices: Readonly<Record<string, PopNotice>>;
  /** Numbers of a record among which the agent chooses one to call; null while there is no choice. */
  offer: BridgeOffer | null;
  /** The hub's clock minus the browser's, in milliseconds. */
  clockOffsetMs: number;
  /** True in the one tab that opens records and answers scripts. */
  isLeader: boolean;
}

export const initialState: TelephonyState = {
  connection: { phase: "connecting", problem: null },
  context: null,
  contextProblem: "",
  agent: null,
  connector: null,
  calls: [],
  lastCall: null,
  decisions: {},
  chosenNames: {},
  outcomes: {},
  unreached: null,
  readCallKey: "",
  hushed: [],
  lateFailure: null,
  popNotices: {},
  offer: null,
  clockOffsetMs: 0,
  isLeader: false,
};

/** Ends that the other side or the network brought about; what the agent gave up is known to the agent. */
const unreachedReasons = new Set<CallMessage["reason"]>(["busy", "noAnswer", "declined", "failed"]);

/** True of a call that the agent, or the dialer for the agent, makes. */
export function isOutgoing(call: Pick<CallMessage, "direction">): boolean {
  return outgoingDirections.includes(call.direction);
}

function unreachedAfter(state: TelephonyState, gone: CallMessage | undefined): CallMessage | null {
  const isNews =
    gone !== undefined &&
    isOutgoing(gone) &&
    !gone.answeredOn &&
    unreachedReasons.has(gone.reason ?? null) &&
    gone.callKey !== state.readCallKey;
  return isNews ? gone : state.unreached;
}

export function without<T>(entries: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).filter(([candidate]) => candidate !== key));
}

/** Calls that are on the screen already stay where they are; new ones come after them. */
function inPlace(known: readonly CallMessage[], calls: readonly CallMessage[]): CallMessage[] {
  const place = (call: CallMessage): number => {
    const index = known.findIndex((other) => other.callKey === call.callKey);
    return index < 0 ? known.length : index;
  };
  return [...calls].sort((one, other) => place(one) - place(other));
}

/** Those of some calls that are not among others. */
export function callsWithout(calls: readonly CallMessage[], others: readonly CallMessage[]): CallMessage[] {
  return calls.filter((call) => !others.some(({ callKey }) => callKey === call.callKey));
}

/** True when the hub is there again, or for the first time. */
export function isBack(before: TelephonyState, now: TelephonyState): boolean {
  return before.connection.phase !== "connected" && now.connection.phase === "connected";
}

export function withSnapshot(state: TelephonyState, snapshot: AgentSnapshot, nowMs: number): TelephonyState {
  const calls = inPlace(
    state.calls,
    snapshot.calls.filter((call) => call.state !== "end"),
  );
  const gone = callsWithout(state.calls, calls);
  const isNew = callsWithout(calls, state.calls).length > 0;
  return {
    ...state,
    unreached: isNew ? null : unreachedAfter(state, gone[gone.length - 1]),
    agent: snapshot.agent ?? null,
    connector: snapshot.connector ?? null,
    calls,
    lastCall: gone[gone.length - 1] ?? state.lastCall,
    decisions: Object.fromEntries(Object.entries(state.decisions).filter(([key]) => calls.some((call) => call.callKey === key))),
    clockOffsetMs: Date.parse(snapshot.serverTime) - nowMs,
  };
}

/** The newest message of a call wins; one that was overtaken on the way changes nothing. */
export function withCall(state: TelephonyState, call: CallMessage): TelephonyState {
  const named = withKnownCall(state, withChosenName(state, call));
  return call.state === "end" ? withoutCall(named, call.callKey) : named;
}

function withKnownCall(state: TelephonyState, call: CallMessage): TelephonyState {
  const known = state.calls.find((other) => other.callKey === call.callKey);
  if (known === undefined) {
    return { ...state, calls: [...state.calls, call], unreached: null };
  }
  if (known.version >= call.version) {
    return state;
  }
  return { ...state, calls: state.calls.map((other) => (other === known ? call : other)) };
}

export function withoutCall(state: TelephonyState, callKey: string): TelephonyState {
  const gone = state.calls.find((call) => call.callKey === callKey);
  return {
    ...state,
    calls: state.calls.filter((call) => call !== gone),
    unreached: unreachedAfter(state, gone),
    lastCall: gone ?? state.lastCall,
    decisions: without(state.decisions, callKey),
    chosenNames: without(state.chosenNames, callKey),
    popNotices: without(state.popNotices, callKey),
  };
}

/** A pop that comes after its call was taken off the screen changes nothing. */
export function withDecision(state: TelephonyState, pop: Pick<PopMessage, "callKey" | "decision">): TelephonyState {
  if (state.lastCall?.callKey === pop.callKey && !state.calls.some((call) => call.callKey === pop.callKey)) {
    return state;
  }
  return { ...state, decisions: { ...state.decisions, [pop.callKey]: pop.decision } };
}

/** The record that the agent has given a call, and its name. Of a call that is over nothing is kept. */
export function withChoice(state: TelephonyState, callKey: string, decision: PopDecision): TelephonyState {
  if (!state.calls.some((call) => call.callKey === callKey)) {
    return state;
  }
  const name = decision.matches.find(({ recordId }) => recordId === decision.recordId)?.name ?? "";
  const chosen = { ...state, chosenNames: { ...state.chosenNames, [callKey]: name } };
  return withDecision({ ...chosen, calls: chosen.calls.map((call) => withChosenName(chosen, call)) }, { callKey, decision });
}

/** The hub knows of a choice only when the call's next event is recorded. */
function withChosenName(state: TelephonyState, call: CallMessage): CallMessage {
  const name = state.chosenNames[call.callKey];
  return name === undefined || name === "" ? call : { ...call, customerName: name };
}

export function withOutcome(state: TelephonyState, callKey: string, outcome: GivenOutcome): TelephonyState {
  return { ...state, outcomes: { ...state.outcomes, [callKey]: outcome } };
}

export function withAgent(state: TelephonyState, agent: AgentMessage): TelephonyState {
  return { ...state, agent };
}

export function withConnector(state: TelephonyState, connector: ConnectorMessage): TelephonyState {
  return { ...state, connector };
}

/** What is known on a page that is nobody's any more, or somebody else's: nothing. */
export const signedOut: TelephonyState = {
  ...initialState,
  connection: { phase: "waiting", problem: { source: "signedOut", reason: "" } },
};

/** What the screen shows for a call: a pop or choice of this session, else what the call itself carries. */
export function decisionFor(state: Pick<TelephonyState, "decisions">, call: CallMessage): PopDecision | null {
  return state.decisions[call.callKey] ?? call.pop ?? null;
}

/** A command shows that the failure of the one before was read, and with it the call that it was about; the end of a wrap-up, how that call came out. */
export function withCommand(state: TelephonyState, request: CommandRequest): TelephonyState {
  return {
    ...state,
    lateFailure: null,
    unreached: state.unreached?.callKey === state.lateFailure?.callKey ? null : state.unreached,
    readCallKey: request.name === "endWrap" ? (request.callKey ?? "") : state.readCallKey,
  };
}
