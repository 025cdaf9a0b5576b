/** The part of a browser's storage that is used. */
export type TextStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What is taken of a window. */
export type LeavingPage = Pick<Window, "addEventListener"> & { localStorage: TextStorage; sessionStorage: TextStorage };

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Private windows and policies: nothing is kept then.
  }
}

function move(from: TextStorage, to: TextStorage, key: string): void {
  const text = from.getItem(key);
  if (text !== null) {
    from.removeItem(key);
    to.setItem(key, text);
  }
}

/** Removes a text on purpose: other pages do not put it back. */
export function removeForGood(storage: Pick<TextStorage, "setItem" | "removeItem">, key: string): void {
  storage.setItem(key, "");
  storage.removeItem(key);
}

/**
 * Keeps a text in the localStorage, with names and numbers of callers, only while a page of the agent is open: with the last one, as at sign-out, it
 * leaves. A page that reloads takes it along in its sessionStorage, which ends with its tab, and brings it back. A page that is left takes it from the
 * others, too, which put it back at once: no page is told that it is the last.
 * @returns The page's localStorage.
 */
export function keepWhileOpen(page: LeavingPage, key: string): TextStorage {
  const bringBack = (): void => {
    if (page.localStorage.getItem(key) === null) {
      move(page.sessionStorage, page.localStorage, key);
    } else {
      page.sessionStorage.removeItem(key);
    }
  };
  attempt(bringBack);
  page.addEventListener("pageshow", ({ persisted }) => {
    // From the browser's cache of pages.
    if (persisted) {
      attempt(bringBack);
    }
  });
  page.addEventListener("pagehide", () => attempt(() => move(page.localStorage, page.sessionStorage, key)));
  page.addEventListener("storage", (event) => {
    const { oldValue } = event;
    if (event.key === key && event.newValue === null && oldValue !== null && oldValue !== "") {
      attempt(() => page.localStorage.setItem(key, oldValue));
    }
  });
  return page.localStorage;
}
