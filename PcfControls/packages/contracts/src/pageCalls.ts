import type { BridgeCall } from "./bridge";

/** States in which a call is the agent's business right now, most urgent first. */
const urgency: readonly string[] = ["talk", "incoming", "ringing", "start", "preview", "hold", "idle"];

/** The call that "the current call" means: the one talked on, else the one that rings, else the held one, else the one being wrapped up. */
export function currentCall<T extends { state: string }>(calls: readonly T[]): T | undefined {
  for (const state of urgency) {
    const call = calls.find((candidate) => candidate.state === state);
    if (call) {
      return call;
    }
  }
  return undefined;
}

/** What a script's page shows, as far as it tells which call it is about. */
export interface ScriptPage {
  /** The record of the form as `table/id` in lower case, `table/` for a new one; "" for another page. */
  record: string;
  /** Keys or row ids of calls that the page was opened for or has dialled, in lower case. */
  callIds: readonly string[];
}

/** Whether a page is one of the call's: it was opened for it, or shows one of its records. */
export function isPageOf(page: ScriptPage, call: BridgeCall): boolean {
  const ids = [call.callKey, call.dtCallId].map((id) => id.toLowerCase());
  return call.records.includes(page.record) || page.callIds.some((id) => ids.includes(id));
}

/** Of some calls, oldest first, the one that is active, else the one that was last. */
function active(calls: readonly BridgeCall[]): BridgeCall | undefined {
  const newestFirst = [...calls].reverse();
  return currentCall(newestFirst) ?? newestFirst[0];
}

/** The call that a page's script is about: the page's own, also when it is over, whatever else goes on; on any other page the current or last one. */
export function callOfPage(calls: readonly BridgeCall[], page: ScriptPage): BridgeCall | undefined {
  return active(calls.filter((call) => isPageOf(page, call))) ?? active(calls);
}

/** Whether a page's script is told what happens to a call: on a page of a call only what happens to it, on any other page everything. */
export function isToldOf(calls: readonly BridgeCall[], page: ScriptPage, call: BridgeCall): boolean {
  return isPageOf(page, call) || !calls.some((other) => isPageOf(page, other));
}
