import { presentingEvents } from "@telephony/contracts";
import type { CallMessage, CallState, ScriptEventName } from "@telephony/contracts";
import { decisionFor } from "../calls/state";
import type { TelephonyState } from "../calls/state";

/** How long the first event of a call waits for the call's row and record, ms: as long as a phone command waits for Dataverse. */
export const patienceMs = 2000;

/** How many calls that are over scripts may still ask and give outcomes to. */
const kept = 5;

/** States whose beginning the client API names. waiting and start have no event; hold and resume are no events of a call's course. */
const eventByState: Partial<Record<CallState, ScriptEventName>> = {
  preview: "preview",
  incoming: "incoming",
  ringing: "ringing",
  talk: "talk",
  idle: "idle",
};

/** An event that waits, with the state that it tells of. */
interface HeldEvent extends Pick<CallMessage, "state" | "stateSince"> {
  event: ScriptEventName;
  sinceMs: number;
}

/** A call and how far scripts have been told of it. */
export interface ToldCall {
  call: CallMessage;
  /** The event told last; "" before the first. */
  event: ScriptEventName | "";
  /** An event that waits until the call's row and record are known; null for none. */
  held: HeldEvent | null;
}

/** How far scripts have been told of all calls. */
export interface ScriptCourse {
  live: readonly ToldCall[];
  /** Those that are over, oldest first, in the state end since their end. */
  over: readonly CallMessage[];
}

export interface ScriptEvent {
  event: ScriptEventName;
  call: CallMessage;
}

type Calls = Pick<TelephonyState, "calls" | "decisions">;

/** Where scripts find the calls of a page that has just begun: nothing of it is news. */
export function courseOf(calls: readonly CallMessage[]): ScriptCourse {
  return { live: calls.map((call) => ({ call, event: eventByState[call.state] ?? "", held: null })), over: [] };
}

/** True once Dataverse has recorded the call and said whose it is. */
function isRecorded(state: Calls, call: CallMessage): boolean {
  const decision = decisionFor(state, call);
  return decision !== null && (call.dtCallId || decision.dtCallId) !== "";
}

function newsOf(known: ToldCall | undefined, call: CallMessage): ScriptEventName | undefined {
  const resumed = known?.call.state === "hold" && call.state === "talk";
  return resumed || known?.call.state === call.state ? undefined : eventByState[call.state];
}

/** The event that waits, with all that is known of the call by now. */
function release(held: HeldEvent | null, call: CallMessage): ScriptEvent[] {
  return held === null ? [] : [{ event: held.event, call: { ...call, state: held.state, stateSince: held.stateSince } }];
}

interface Step {
  told: ToldCall;
  events: ScriptEvent[];
}

/** One call's next step: what is told of it now, what waits. */
function step(state: Calls, known: ToldCall | undefined, call: CallMessage, nowMs: number): Step {
  const news = newsOf(known, call);
  const { event = "", held = null } = known ?? {};
  if (news !== undefined) {
    const waits = presentingEvents.includes(news) && !isRecorded(state, call);
    const next = { event: news, state: call.state, stateSince: call.stateSince, sinceMs: nowMs };
    const told = waits ? { call, event: held?.event ?? event, held: next } : { call, event: news, held: null };
    return { told, events: [...release(held, call), ...(waits ? [] : [{ event: news, call }])] };
  }
  const waits = held !== null && held.state === call.state && !isRecorded(state, call) && nowMs - held.sinceMs < patienceMs;
  return held === null || waits
    ? { told: { call, event, held }, events: [] }
    : { told: { call, event: held.event, held: null }, events: release(held, call) };
}

/** A call that is gone, with what was known of it. The hub does not say when it ended: that is now. */
function ended(before: Calls, { call, held }: ToldCall, nowMs: number): { call: CallMessage; events: ScriptEvent[] } {
  const known = { ...call, pop: decisionFor(before, call) };
  const over: CallMessage = { ...known, state: "end", stateSince: new Date(nowMs).toISOString() };
  return { call: over, events: [...release(held, known), { event: "end", call: over }] };
}

/**
 * What happened to the calls, in their order, and how far scripts have been told then. The event that presents a call waits for Dataverse, so that whoever
 * hears it finds `dtCallId`, `id` and the customer in it; not longer than patienceMs, and never behind the call's next event.
 * @param before The calls at the step before.
 * @param nowMs The hub's time.
 */
export function nextCourse(
  course: ScriptCourse,
  before: Calls,
  state: Calls,
  nowMs: number,
): { course: ScriptCourse; events: ScriptEvent[] } {
  const isLive = ({ callKey }: CallMessage): boolean => state.calls.some((call) => call.callKey === callKey);
  const gone = course.live.filter(({ call }) => !isLive(call)).map((told) => ended(before, told, nowMs));
  const steps = state.calls.map((call) => {
    const known = course.live.find((told) => told.call.callKey === call.callKey);
    return step(state, known, call, nowMs);
  });
  const over = [...course.over.filter((call) => !isLive(call)), ...gone.map(({ call }) => call)];
  return {
    course: { live: steps.map(({ told }) => told), over: over.slice(-kept) },
    events: [...gone, ...steps].flatMap(({ events }) => events),
  };
}

/** True while an event waits: time alone may release it. */
export function holdsBack({ live }: ScriptCourse): boolean {
  return live.some(({ held }) => held !== null);
}
