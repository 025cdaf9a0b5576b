import type { PopDecision } from "@telephony/contracts";

const storageKey = "cts-telephony-pops";

/** More calls than an agent can have on a screen in a shift's worst hour; the list must not grow for ever. */
const kept = 100;

interface Entry {
  callKey: string;
  opened: string[];
  chosen?: PopDecision;
}

/** What was opened for which call, in every tab of this browser and over reloads. */
export interface PopMemory {
  /** Notes that a decision is being carried out; false when it was before. */
  claim(callKey: string, decision: PopDecision): boolean;
  /** True when a decision has been carried out, or is being. */
  hasClaimed(callKey: string, decision: PopDecision): boolean;
  rememberChoice(callKey: string, decision: PopDecision): void;
  /** The agent's choice among several matches, if there was one. */
  choiceOf(callKey: string): PopDecision | null;
}

function identity(decision: PopDecision): string {
  return [decision.kind, decision.url, decision.table, decision.recordId].join("|");
}

/** @param storage The browser's localStorage; one that refuses (private windows, policies) is as good as an empty one. */
export function createPopMemory(storage: Pick<Storage, "getItem" | "setItem">): PopMemory {
  let fallback: Entry[] = [];

  function read(): Entry[] {
    try {
      const entries: unknown = JSON.parse(storage.getItem(storageKey) ?? "[]");
      return Array.isArray(entries) ? (entries as Entry[]) : [];
    } catch {
      return fallback;
    }
  }
  function write(entries: Entry[]): void {
    fallback = entries.slice(-kept);
    try {
      storage.setItem(storageKey, JSON.stringify(fallback));
    } catch {
      // The memory then lasts as long as the page.
    }
  }
  function change(callKey: string, update: (entry: Entry) => Entry): void {
    const entries = read();
    const entry = entries.find((candidate) => candidate.callKey === callKey) ?? { callKey, opened: [] };
    write([...entries.filter((candidate) => candidate.callKey !== callKey), update(entry)]);
  }

  const hasClaimed = (callKey: string, decision: PopDecision): boolean =>
    read().some((entry) => entry.callKey === callKey && entry.opened.includes(identity(decision)));

  return {
    claim: (callKey, decision) => {
      if (hasClaimed(callKey, decision)) {
        return false;
      }
      change(callKey, (entry) => ({ ...entry, opened: [...entry.opened, identity(decision)] }));
      return true;
    },
    hasClaimed,
    rememberChoice: (callKey, chosen) => change(callKey, (entry) => ({ ...entry, chosen })),
    choiceOf: (callKey) => read().find((entry) => entry.callKey === callKey)?.chosen ?? null,
  };
}
