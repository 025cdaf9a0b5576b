import type { CallMessage, CallState, ScriptEventName } from "@telephony/contracts";

/** States whose beginning the client API names. waiting and start have no event; hold and resume are no events of a call's course. */
const eventByState: Partial<Record<CallState, ScriptEventName>> = {
  preview: "preview",
  incoming: "incoming",
  ringing: "ringing",
  talk: "talk",
  idle: "idle",
};

export interface ScriptEvent {
  event: ScriptEventName;
  call: CallMessage;
}

/** What happened between two lists of calls, in the order of the calls. */
export function scriptEventsBetween(before: readonly CallMessage[], after: readonly CallMessage[]): ScriptEvent[] {
  const began = after.flatMap((call): ScriptEvent[] => {
    const known = before.find((other) => other.callKey === call.callKey);
    const event = eventByState[call.state];
    const resumed = known?.state === "hold" && call.state === "talk";
    return event === undefined || known?.state === call.state || resumed ? [] : [{ event, call }];
  });
  const ended = before
    .filter((call) => !after.some((other) => other.callKey === call.callKey))
    .map((call): ScriptEvent => ({ event: "end", call: { ...call, state: "end" } }));
  return [...ended, ...began];
}
