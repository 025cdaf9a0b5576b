/** A value that tells when it changes. */
export interface Store<T> {
  get(): T;
  /** Sets the value that a function makes of the present one; the same value again tells nobody. */
  update(change: (value: T) => T): void;
  /** Sets the value for good: later changes change nothing. */
  end(last: T): void;
  /** Calls back after every change, until the answered function is called. */
  subscribe(changed: () => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let [value, isOver] = [initial, false];
  const listeners = new Set<() => void>();
  function set(next: T): void {
    if (!isOver && !Object.is(next, value)) {
      value = next;
      [...listeners].forEach((listener) => listener());
    }
  }
  return {
    get: () => value,
    update: (change) => set(change(value)),
    end: (last) => {
      set(last);
      isOver = true;
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
