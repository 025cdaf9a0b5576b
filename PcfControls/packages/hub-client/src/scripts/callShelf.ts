import { storedCallsKey, storedCallsText } from "@telephony/contracts";
import type { BridgeCall } from "@telephony/contracts";

/** Where the calls that go on now lie for scripts that have just begun. Nothing lies there without a call, or while nobody knows whose it is. */
export interface CallShelf {
  /** @param agentId The agent's systemuser id; "" while it is not known. */
  put(calls: readonly BridgeCall[], agentId: string): void;
  clear(): void;
}

/** @param storage The browser's localStorage; where it refuses, scripts wait for the softphone's answer. */
export function createCallShelf(storage: Pick<Storage, "setItem" | "removeItem">): CallShelf {
  function attempt(write: () => void): void {
    try {
      write();
    } catch {
      // Private windows and policies: scripts hear of the calls over the channel.
    }
  }
  const clear = (): void => attempt(() => storage.removeItem(storedCallsKey));
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
  };
}
