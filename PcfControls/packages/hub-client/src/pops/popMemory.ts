import type { PopDecision } from "@telephony/contracts";
import { withChoice } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import { agentIdOf, liveKeysOf } from "../calls/whoseCalls";
import { removeForGood } from "../page/keptWhileOpen";
import type { TextStorage } from "../page/keptWhileOpen";

/** Where in localStorage it lies. */
export const popMemoryKey = "cts-telephony-pops";

/** More calls than an agent can have on a screen in a shift's worst hour; the list must not grow for ever. */
const kept = 100;

/** A working day, in milliseconds. */
const keptMs = 12 * 3_600_000;

interface Entry {
  callKey: string;
  /** The agent's systemuser id; "" while nobody has said it. */
  agentId: string;
  /** Milliseconds since 1970. */
  writtenOn: number;
  /** Digests: addresses and records say who calls. */
  opened: string[];
  /** Has names and numbers: only while the call goes on. */
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
  /** Tells that another tab has written. @returns Ends it. */
  onStored(stored: () => void): () => void;
  /**
   * Removes what another agent has left, what is of an earlier working day, and choices of calls that are over.
   * @param agentId The agent's systemuser id.
   * @param callKeys The calls that go on; null while they are not known.
   */
  keepOnly(agentId: string, callKeys: readonly string[] | null): void;
}

/** A digest (FNV-1a) of what a decision opens: it is compared, and says nothing. */
function identity({ kind, url, table, recordId }: PopDecision): string {
  let hash = 0x811c9dc5;
  for (const letter of [kind, url, table, recordId].join("|")) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

const isEntry = (value: Partial<Entry> | null): value is Entry =>
  typeof value?.callKey === "string" && typeof value.writtenOn === "number" && Array.isArray(value.opened);

const isOfToday = ({ writtenOn }: Entry): boolean => Math.abs(Date.now() - writtenOn) < keptMs;

/**
 * @param storage The browser's localStorage; one that refuses (private windows, policies) is as good as an empty one.
 * @param onStored Listens to what other tabs write there.
 */
export function createPopMemory(storage: TextStorage, onStored: PopMemory["onStored"] = () => () => undefined): PopMemory {
  let fallback: Entry[] = [];

  function read(): Entry[] {
    try {
      const entries: unknown = JSON.parse(storage.getItem(popMemoryKey) ?? "[]");
      return Array.isArray(entries) ? (entries as Entry[]).filter((entry) => isEntry(entry) && isOfToday(entry)) : [];
    } catch {
      return fallback;
    }
  }
  function write(entries: Entry[]): void {
    fallback = entries.slice(-kept);
    try {
      if (fallback.length === 0) {
        removeForGood(storage, popMemoryKey);
      } else {
        storage.setItem(popMemoryKey, JSON.stringify(fallback));
      }
    } catch {
      // The memory then lasts as long as the page.
    }
  }
  function change(callKey: string, update: (entry: Entry) => Entry): void {
    const entries = read();
    const entry = entries.find((candidate) => candidate.callKey === callKey) ?? { callKey, agentId: "", writtenOn: 0, opened: [] };
    write([...entries.filter((candidate) => candidate.callKey !== callKey), { ...update(entry), writtenOn: Date.now() }]);
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
    onStored,
    choiceOf: (callKey) => read().find((entry) => entry.callKey === callKey)?.chosen ?? null,
    keepOnly: (agentId, callKeys) =>
      write(
        read()
          .filter((entry) => entry.agentId === "" || entry.agentId === agentId)
          .map(({ chosen, ...entry }) => ({
            ...entry,
            agentId,
            ...(chosen !== undefined && callKeys?.includes(entry.callKey) !== false ? { chosen } : {}),
          })),
      ),
  };
}

/** Gives calls what the agent has chosen for them, here or in another tab; the hub knows nothing of it. */
export function withChoices(state: TelephonyState, memory: Pick<PopMemory, "choiceOf">): TelephonyState {
  return state.calls.reduce((chosen, { callKey }) => {
    const choice = memory.choiceOf(callKey);
    return choice === null ? chosen : withChoice(chosen, callKey, choice);
  }, state);
}

/** Sees to it that what lies in the browser is this agent's, of today, and of calls that go on. */
export function tidyMemory(store: Store<TelephonyState>, memory: PopMemory): void {
  let last = "";
  store.subscribe(() => {
    const state = store.get();
    const [agentId, callKeys] = [agentIdOf(state), liveKeysOf(state)];
    const now = JSON.stringify([agentId, callKeys]);
    if (agentId !== "" && now !== last) {
      last = now;
      memory.keepOnly(agentId, callKeys);
    }
  });
}
