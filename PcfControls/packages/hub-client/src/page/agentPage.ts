import { readQuietly, writeQuietly } from "./quietStorage";
import { documentsOf } from "./typing";

/** What of a page belongs to the agent who sits at it: the keys that are pressed, and what the browser keeps of the agent's choices. */
export interface AgentPage {
  /** Calls back for each key that is pressed on the page, and in frames of the same origin. Answers what ends that. */
  onKey(pressed: (event: KeyboardEvent) => void): () => void;
  /** What the browser keeps, over all tabs; null for nothing, also where it keeps nothing (private windows, policies). */
  choice(key: string): string | null;
  choose(key: string, value: string): void;
  /** What this tab keeps over a reload. */
  kept(key: string): string | null;
  keep(key: string, value: string): void;
  /** Calls back once, after so many milliseconds. Answers what prevents that. */
  later(ms: number, due: () => void): () => void;
}

/** Frames come and go: who enters one leaves the window, which is the moment to listen there too. */
function watchKeys(page: Window, pressed: (event: KeyboardEvent) => void): () => void {
  const heard = new Set<Document>();
  const listen = (): void => {
    const documents = documentsOf(page.document);
    documents.filter((each) => !heard.has(each)).forEach((each) => each.addEventListener("keydown", pressed, true));
    heard.clear();
    documents.forEach((each) => heard.add(each));
  };
  listen();
  page.addEventListener("blur", listen);
  return () => {
    page.removeEventListener("blur", listen);
    heard.forEach((each) => each.removeEventListener("keydown", pressed, true));
  };
}

/** The page of a window. */
export function agentPage(page: Window): AgentPage {
  const [local, session] = [(): Storage => page.localStorage, (): Storage => page.sessionStorage];
  return {
    onKey: (pressed) => watchKeys(page, pressed),
    choice: (key) => readQuietly(local, key),
    choose: (key, value) => writeQuietly(local, key, value),
    kept: (key) => readQuietly(session, key),
    keep: (key, value) => writeQuietly(session, key, value),
    later: (ms, due) => {
      const timer = page.setTimeout(due, ms);
      return () => page.clearTimeout(timer);
    },
  };
}
