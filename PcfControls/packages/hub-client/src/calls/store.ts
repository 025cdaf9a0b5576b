/** A value that tells when it changes. */
export interface Store<T> {
  get(): T;
  /** Sets the value that a function makes of the present one; the same value again tells nobody. */
  update(change: (value: T) => T): void;
  /** Calls back after every change, until the answered function is called. */
  subscribe(changed: () => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    update: (change) => {
      const next = change(value);
      if (Object.is(next, value)) {
        return;
      }
      value = next;
      [...listeners].forEach((listener) => listener());
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
