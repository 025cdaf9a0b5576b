import type { TextStorage } from "./keptWhileOpen";

/** What a storage has; null for nothing, also where the browser keeps nothing (private windows, policies), even the storage itself. */
export function readQuietly(storage: () => Pick<TextStorage, "getItem">, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

/** Puts a text into a storage, where the browser keeps anything. */
export function writeQuietly(storage: () => Pick<TextStorage, "setItem">, key: string, value: string): void {
  try {
    storage().setItem(key, value);
  } catch {
    // The page itself still knows.
  }
}
