import type { TelephonyState } from "./state";

/** Whose calls they are; "" while neither Dataverse nor the connector has said. */
export function agentIdOf({ context, agent }: Pick<TelephonyState, "context" | "agent">): string {
  return context?.agent.systemUserId || (agent?.systemUserId ?? "");
}

/** The keys of the calls that go on, once the hub has said them; null before, and while it is away. */
export function liveKeysOf({ connection, calls }: Pick<TelephonyState, "connection" | "calls">): string[] | null {
  return connection.phase === "connected" ? calls.map(({ callKey }) => callKey) : null;
}
