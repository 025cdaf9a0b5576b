import { isCallList } from "./bridge";
import type { BridgeCall } from "./bridge";

/** Where in localStorage the softphone keeps the calls that are not over: scripts that have just begun read them without waiting. */
export const storedCallsKey = "cts-telephony-calls";

/** How often the softphone renews them, in milliseconds. A browser lets the timers of a hidden tab run once a minute. */
export const renewEveryMs = 30_000;

/** Older ones are of a softphone that is gone: its tab was closed, or the agent has signed out. */
const staleMs = 150_000;

/** What is kept: names and numbers of the calls that go on now, and nothing that opens anything. */
interface StoredCalls {
  /** The agent's systemuser id. */
  agentId: string;
  /** Milliseconds since 1970, by this computer's clock. */
  writtenOn: number;
  calls: readonly BridgeCall[];
}

/** The text to keep. */
export function storedCallsText(agentId: string, calls: readonly BridgeCall[], nowMs: number): string {
  const stored: StoredCalls = { agentId, writtenOn: nowMs, calls };
  return JSON.stringify(stored);
}

/**
 * The calls of a kept text; null for none, a stale one, one of somebody else, and for what is no such text: any page of the origin may write there.
 * @param userId The systemuser id of who reads, in any notation; "" when it is not known.
 */
export function readStoredCalls(text: string | null, userId: string, nowMs: number): readonly BridgeCall[] | null {
  try {
    const { agentId, writtenOn, calls } = JSON.parse(text ?? "") as Partial<Record<keyof StoredCalls, unknown>>;
    const isFresh = typeof writtenOn === "number" && Math.abs(nowMs - writtenOn) < staleMs;
    const isOwn = userId === "" || String(agentId).toLowerCase() === userId.replace(/[{}]/g, "").toLowerCase();
    return isFresh && isOwn && isCallList(calls) ? calls : null;
  } catch {
    return null;
  }
}
