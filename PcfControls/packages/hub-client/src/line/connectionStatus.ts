/** Who does not answer, or says no: Dataverse away, Dataverse's refusal, the hub away, the hub's own sentence. */
export type ProblemSource = "dataverse" | "refused" | "hub" | "hubSays";

/** How the page's connection to the hub fares. */
export interface ConnectionStatus {
  phase: "connecting" | "connected" | "waiting";
  /** Why there is no connection; null while the first try runs and when connected. */
  problem: { source: ProblemSource; reason: string } | null;
}
