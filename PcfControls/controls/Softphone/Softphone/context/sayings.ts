/** What a screen reader says by itself. */
export interface Saying {
  /** Tells one from the next with the same words. */
  id: number;
  words: string;
}

/** What is said last, in turn and at once. */
export interface Said {
  polite: Saying;
  urgent: Saying;
}

/** The one place from which screen readers are told something. */
export interface Sayings {
  /** Says it, once. What is said in one moment is heard together. @param isUrgent True for what cannot wait: somebody rings, something failed. */
  say(words: string, isUrgent?: boolean): void;
  /** Takes back what is urgent and no longer so. */
  hush(): void;
  get(): Said;
  subscribe(listener: () => void): () => void;
}

const silence: Saying = { id: 0, words: "" };

export function createSayings(): Sayings {
  const listeners = new Set<() => void>();
  const waiting: Record<keyof Said, string[]> = { polite: [], urgent: [] };
  let said: Said = { polite: silence, urgent: silence };
  let isDue = false;

  function become(next: Said): void {
    said = next;
    listeners.forEach((listener) => listener());
  }
  function after(before: Saying, words: string[]): Saying {
    return words.length === 0 ? before : { id: before.id + 1, words: words.join(". ") };
  }
  function speak(): void {
    isDue = false;
    become({ polite: after(said.polite, waiting.polite.splice(0)), urgent: after(said.urgent, waiting.urgent.splice(0)) });
  }

  return {
    say: (words, isUrgent = false) => {
      waiting[isUrgent ? "urgent" : "polite"].push(words);
      if (!isDue) {
        isDue = true;
        void Promise.resolve().then(speak);
      }
    },
    hush: () => {
      if (said.urgent.words !== "") {
        become({ ...said, urgent: { id: said.urgent.id + 1, words: "" } });
      }
    },
    get: () => said,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
