import type { AgentMessage, AgentState, CallMessage, CallState } from "@telephony/contracts";

/** What an agent does, as the header says it: a call says more than the state in the queues. */
export type Presence = AgentState | "unknown" | "ringing" | "onCall" | "wrapUp";

const onCall = new Set<CallState>(["start", "ringing", "talk", "hold"]);

export interface AgentPresence {
  presence: Presence;
  /** Since when, ISO 8601; "" when not known. */
  since: string;
}

function oldest(calls: readonly CallMessage[], since: (call: CallMessage) => string): string {
  return calls.map(since).sort((one, other) => Date.parse(one) - Date.parse(other))[0] ?? "";
}

/** The agent's presence. A call that is talked in comes before one that rings, that before a wrap-up, that before the state in the queues. */
export function presenceOf(agent: AgentMessage | null, calls: readonly CallMessage[]): AgentPresence {
  const busy = calls.filter(({ state }) => onCall.has(state));
  if (busy.length > 0) {
    return { presence: "onCall", since: oldest(busy, (call) => call.answeredOn ?? call.startedOn) };
  }
  const ringing = calls.filter(({ state }) => state === "incoming");
  if (ringing.length > 0) {
    return { presence: "ringing", since: oldest(ringing, (call) => call.stateSince) };
  }
  const wrapping = calls.filter(({ state }) => state === "idle");
  if (wrapping.length > 0) {
    return { presence: "wrapUp", since: oldest(wrapping, (call) => call.stateSince) };
  }
  return agent === null ? { presence: "unknown", since: "" } : { presence: agent.state, since: agent.since };
}
