import { createStore } from "@telephony/hub-client";
import type { Store } from "@telephony/hub-client";

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
  readonly said: Pick<Store<Said>, "get" | "subscribe">;
}

const silence: Saying = { id: 0, words: "" };

export function createSayings(): Sayings {
  const said = createStore<Said>({ polite: silence, urgent: silence });
  const waiting: Record<keyof Said, string[]> = { polite: [], urgent: [] };
  let isDue = false;

  function after(before: Saying, words: string[]): Saying {
    return words.length === 0 ? before : { id: before.id + 1, words: words.join(". ") };
  }
  function speak(): void {
    isDue = false;
    const words = { polite: waiting.polite.splice(0), urgent: waiting.urgent.splice(0) };
    said.update(({ polite, urgent }) => ({ polite: after(polite, words.polite), urgent: after(urgent, words.urgent) }));
  }

  return {
    say: (words, isUrgent = false) => {
      waiting[isUrgent ? "urgent" : "polite"].push(words);
      if (!isDue) {
        isDue = true;
        void Promise.resolve().then(speak);
      }
    },
    hush: () => said.update((last) => (last.urgent.words === "" ? last : { ...last, urgent: { id: last.urgent.id + 1, words: "" } })),
    said,
  };
}
