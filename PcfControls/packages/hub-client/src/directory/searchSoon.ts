import type { Directory, Found } from "./directory";
import { messageOf } from "../errors/messageOf";

/** How long the agent has to pause before it is searched, in milliseconds. */
const pauseMs = 250;

export interface SearchTold {
  found: (found: Found) => void;
  /** Called with Dataverse's reason. */
  failed: (reason: string) => void;
}

/**
 * Searches once nothing more is typed for a moment; for the numbers of the last calls, at once.
 * @returns Ends it: whatever comes after that is not told, so that an answer never overwrites that of a later text.
 */
export function searchSoon(directory: Directory, query: string, told: SearchTold): () => void {
  let isEnded = false;
  async function search(): Promise<void> {
    try {
      const found = await directory.search(query);
      if (!isEnded) {
        told.found(found);
      }
    } catch (error) {
      if (!isEnded) {
        told.failed(messageOf(error));
      }
    }
  }
  const timer = setTimeout(() => void search(), query === "" ? 0 : pauseMs);
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}
