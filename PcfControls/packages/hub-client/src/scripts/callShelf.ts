import { readStoredCalls, storedCallsKey, storedCallsText } from "@telephony/contracts";
import type { BridgeCall } from "@telephony/contracts";
import { removeForGood } from "../page/keptWhileOpen";
import type { TextStorage } from "../page/keptWhileOpen";

/** Where the calls that go on now lie for scripts that have just begun. Nothing lies there without a call, or while nobody knows whose it is. */
export interface CallShelf {
  /** @param agentId The agent's systemuser id; "" while it is not known. */
  put(calls: readonly BridgeCall[], agentId: string): void;
  clear(): void;
  /** Clears it of what somebody else has left, or a softphone that is long gone. @param agentId As for put. */
  keepOnly(agentId: string): void;
}

/** @param storage The browser's localStorage; where it refuses, scripts wait for the softphone's answer. */
export function createCallShelf(storage: TextStorage): CallShelf {
  function attempt(write: () => void): void {
    try {
      write();
    } catch {
      // Private windows and policies: scripts hear of the calls over the channel.
    }
  }
  const clear = (): void => attempt(() => removeForGood(storage, storedCallsKey));
  return {
    put: (calls, agentId) => {
      const live = calls.filter((call) => call.state !== "end");
      if (live.length === 0 || agentId === "") {
        clear();
      } else {
        attempt(() => storage.setItem(storedCallsKey, storedCallsText(agentId, live, Date.now())));
      }
    },
    clear,
    keepOnly: (agentId) =>
      attempt(() => {
        const text = storage.getItem(storedCallsKey);
        if (text !== null && readStoredCalls(text, agentId, Date.now()) === null) {
          clear();
        }
      }),
  };
}
