/** Listens to an event of the window. @returns Ends it. */
export function listen(name: string, listener: (event: Event) => void): () => void {
  window.addEventListener(name, listener);
  return () => window.removeEventListener(name, listener);
}

/** Hears what other tabs write into the localStorage. @returns Ends it. */
export const onStored = (stored: () => void): (() => void) => listen("storage", stored);

/** Hears what other tabs write under one key; a whole app writes there, and often. */
export function onStoredUnder(key: string): typeof onStored {
  return (stored) => listen("storage", (event) => (event as StorageEvent).key === key && stored());
}
