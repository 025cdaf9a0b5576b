import { agentIdOf } from "../calls/whoseCalls";
import { signedOut } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import { DataverseError } from "../dataverse/dataverse";
import type { TextStorage } from "../page/keptWhileOpen";
import { readQuietly, writeQuietly } from "../page/quietStorage";

/** Where in localStorage the systemuser id of the agent lies whose page was opened last. */
export const signedInKey = "cts-telephony-agent";

/** A page that comes to the front again and again need not ask each time, in milliseconds. */
const askedLatelyMs = 10_000;

/** What tells who is signed in. */
export interface SignInSurroundings {
  storage: Pick<TextStorage, "getItem" | "setItem">;
  /** Hears what other tabs write into the storage. @returns Ends it. */
  onStored: (stored: () => void) => () => void;
  /** Hears that the person comes to the page. @returns Ends it. */
  onReturn: (returns: () => void) => () => void;
  /** The systemuser id whose requests Dataverse takes this browser's for. Rejects with a DataverseError. */
  whoAmI: () => Promise<string>;
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Watches whether a page is still its agent's. Who signs out, or in as somebody else, does so for all tabs of a browser, and no tab is told: it would go on
 * showing the agent's calls to whoever sits there. Pages of another agent are heard through the storage; whether anybody is signed in is asked when the
 * page comes to the front. Then the page knows nothing any more, for good.
 * @param ended Told once, after that.
 * @returns Ends the watching.
 */
export function watchSignIn(store: Store<TelephonyState>, surroundings: SignInSurroundings, ended: () => void): () => void {
  const { storage, onStored, onReturn, whoAmI } = surroundings;
  let [agentId, askedOn, isOver] = ["", 0, false];

  function end(): void {
    if (!isOver) {
      isOver = true;
      store.end(signedOut);
      ended();
    }
  }
  function learn(): void {
    if (agentId === "") {
      agentId = agentIdOf(store.get());
      if (agentId !== "") {
        // In a browser that keeps nothing other tabs find out when they come to the front.
        writeQuietly(() => storage, signedInKey, agentId);
      }
    }
  }
  function compare(): void {
    const lastOpened = readQuietly(() => storage, signedInKey) ?? "";
    if (agentId !== "" && lastOpened !== "" && !isSame(lastOpened, agentId)) {
      end();
    }
  }
  async function ask(): Promise<void> {
    if (agentId === "" || isOver || Date.now() - askedOn < askedLatelyMs) {
      return;
    }
    askedOn = Date.now();
    try {
      if (!isSame(await whoAmI(), agentId)) {
        end();
      }
    } catch (error) {
      // Dataverse being away says nothing of who is signed in.
      if (error instanceof DataverseError && error.status === 401) {
        end();
      }
    }
  }

  const stops = [store.subscribe(learn), onStored(compare), onReturn(() => void ask())];
  return () => {
    isOver = true;
    stops.forEach((stop) => stop());
  };
}
