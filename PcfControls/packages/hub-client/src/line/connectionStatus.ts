/**
 * Who does not answer, or says no: Dataverse away, Dataverse's refusal, the hub away, the hub's own sentence, a line that is open and not heard, a
 * computer without network, a browser in which somebody has signed out or in as somebody else.
 */
export type ProblemSource = "dataverse" | "refused" | "hub" | "hubSays" | "silent" | "offline" | "signedOut";

/** How the page's connection to the hub fares. */
export interface ConnectionStatus {
  phase: "connecting" | "connected" | "waiting";
  /** Why there is no connection; null while the first try runs. While connected: why nothing is heard; null when it is. */
  problem: { source: ProblemSource; reason: string } | null;
}

/** True while the hub is heard: only then does a command go anywhere. */
export function isHeard(status: ConnectionStatus): boolean {
  return status.phase === "connected" && status.problem === null;
}
