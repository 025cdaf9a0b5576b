import type { CallMessage } from "@telephony/contracts";

/** The call that notes are of. */
export interface NotedCall extends Pick<CallMessage, "callKey" | "dtCallId" | "phoneCallId"> {
  /** Who was on the line, as the screen says it. */
  title: string;
}

/** Notes that Dataverse does not have yet. */
export interface NoteDraft extends NotedCall {
  /** What the phonecall had when it was last read; null while it was not. */
  base: string | null;
  text: string;
}

/** Unsaved notes of one agent, kept by the browser over reloads. */
export interface NoteDrafts {
  all(): NoteDraft[];
  put(draft: NoteDraft): void;
  /** Forgets a draft whose text is saved; a newer one, of another tab, stays. */
  remove(callKey: string, savedText: string): void;
}

/** More calls than anybody leaves unsaved; the list must not grow for ever. */
const kept = 100;

function isDraft(value: unknown): value is NoteDraft {
  const { base, ...texts } = (value ?? {}) as Partial<Record<keyof NoteDraft, unknown>>;
  const { callKey, dtCallId, phoneCallId, title, text } = texts;
  const areTexts = [callKey, dtCallId, phoneCallId, title, text].every((each) => typeof each === "string");
  return areTexts && (base === null || typeof base === "string");
}

/**
 * @param storage The browser's localStorage; where it refuses (private windows, policies), drafts last as long as the page.
 * @param agentId The agent's systemuser id, "" while it is not known: each agent of a shared computer has drafts of their own, and nobody sees another's.
 */
export function createNoteDrafts(storage: Pick<Storage, "getItem" | "setItem" | "removeItem">, agentId: () => string): NoteDrafts {
  const keyOf = (): string => `cts-telephony-notes:${agentId().toLowerCase()}`;

  function all(): NoteDraft[] {
    try {
      const drafts: unknown = agentId() === "" ? [] : JSON.parse(storage.getItem(keyOf()) ?? "[]");
      return Array.isArray(drafts) ? drafts.filter(isDraft) : [];
    } catch {
      return [];
    }
  }
  function write(drafts: NoteDraft[]): void {
    try {
      if (drafts.length === 0) {
        storage.removeItem(keyOf());
      } else {
        storage.setItem(keyOf(), JSON.stringify(drafts.slice(-kept)));
      }
    } catch {
      // The page itself still has them.
    }
  }

  return {
    all,
    put: (draft) => {
      if (agentId() !== "") {
        write([...all().filter(({ callKey }) => callKey !== draft.callKey), draft]);
      }
    },
    remove: (callKey, savedText) => {
      const drafts = all();
      const left = drafts.filter((draft) => draft.callKey !== callKey || draft.text !== savedText);
      if (left.length < drafts.length) {
        write(left);
      }
    },
  };
}
