import type { ListAnswer } from "../dataverse/telephonyApis";
import { createStore } from "../calls/store";
import type { Store } from "../calls/store";
import { messageOf } from "../errors/messageOf";

/** A list that Dataverse answers, as far as it is known. */
export interface KnownList<T> {
  /** Null while it was never read. */
  items: readonly T[] | null;
  /** True when there are more than are listed. */
  hasMore: boolean;
  /** Why it could not be read the last time; "" when it could. */
  problem: string;
}

/** A list that is read again and again. */
export interface ListDesk<T> {
  readonly state: Pick<Store<KnownList<T>>, "get" | "subscribe">;
  /** Reads it: whoever asks while it is being read gets what is read after that. Never rejects; what is known stays when it fails. */
  refresh(): Promise<KnownList<T>>;
}

export function createListDesk<T>(read: () => Promise<ListAnswer<T>>): ListDesk<T> {
  const store = createStore<KnownList<T>>({ items: null, hasMore: false, problem: "" });
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<KnownList<T>> | null = null;

  async function readOnce(): Promise<KnownList<T>> {
    waiting = null;
    try {
      const { items, hasMore } = await read();
      store.update(() => ({ items, hasMore, problem: "" }));
    } catch (error) {
      store.update((state) => ({ ...state, problem: messageOf(error) }));
    }
    return store.get();
  }
  return {
    state: store,
    refresh: () => {
      if (waiting === null) {
        waiting = last.then(readOnce);
        last = waiting;
      }
      return waiting;
    },
  };
}
