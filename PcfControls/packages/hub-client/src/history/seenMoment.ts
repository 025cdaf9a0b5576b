import { createStore } from "../calls/store";
import type { Store } from "../calls/store";

/** Until when an agent has seen the missed calls: the same in every tab of the browser. */
export interface SeenMoment {
  /** ISO 8601, UTC; "" for never. */
  readonly state: Pick<Store<string>, "get" | "subscribe">;
  mark(moment: string): void;
  /** Reads it again: the agent is known now, or another tab has seen something. */
  refresh(): void;
}

/**
 * @param storage The browser's localStorage; where it refuses, each page keeps its own moment.
 * @param agentId The agent's systemuser id; "" while it is not known.
 */
export function createSeenMoment(storage: Pick<Storage, "getItem" | "setItem">, agentId: () => string): SeenMoment {
  const store = createStore("");
  const keyOf = (): string => `cts-telephony-seen:${agentId().toLowerCase()}`;
  function stored(): string {
    try {
      return (agentId() === "" ? null : storage.getItem(keyOf())) ?? "";
    } catch {
      return "";
    }
  }
  const refresh = (): void => store.update((known) => [known, stored()].sort()[1] ?? "");
  return {
    state: store,
    refresh,
    mark: (moment) => {
      refresh();
      if (moment <= store.get()) {
        return;
      }
      store.update(() => moment);
      try {
        storage.setItem(keyOf(), moment);
      } catch {
        // This page still knows.
      }
    },
  };
}
