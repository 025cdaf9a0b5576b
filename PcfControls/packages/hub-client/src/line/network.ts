/** What the computer says of its network. */
export interface Network {
  /** False when it has none; true proves nothing. */
  isOnline(): boolean;
  /** Calls back when that changes, until the answered function is called. */
  onChange(changed: () => void): () => void;
}

/** The browser's word. */
export function browserNetwork(): Network {
  const names = ["online", "offline"] as const;
  return {
    isOnline: () => window.navigator.onLine,
    onChange: (changed) => {
      names.forEach((name) => window.addEventListener(name, changed));
      return () => names.forEach((name) => window.removeEventListener(name, changed));
    },
  };
}
