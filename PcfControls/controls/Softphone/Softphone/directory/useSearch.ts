import * as React from "react";
import { searchSoon } from "@telephony/hub-client";
import { useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { groupsOf } from "./entries";
import type { Group } from "./entries";

export interface Search {
  phase: "idle" | "searching" | "found" | "failed";
  groups: readonly Group[];
  /** Why it failed; "" when it did not. */
  reason: string;
}

const idle: Search = { phase: "idle", groups: [], reason: "" };

/** Searches for what is typed while the list is open. What was found for an earlier text stays until there is something newer. */
export function useSearch(query: string, isOpen: boolean): Search {
  const { session } = useSurroundings();
  const text = useSoftphoneText();
  const [search, setSearch] = React.useState(idle);
  React.useEffect(() => {
    if (!isOpen) {
      setSearch(idle);
      return undefined;
    }
    setSearch((before) => ({ ...before, phase: "searching" }));
    return searchSoon(session.directory, query, {
      found: (found) => setSearch({ phase: "found", groups: groupsOf(found, text("Directory_Extension"), text.number), reason: "" }),
      failed: (reason) => setSearch({ phase: "failed", groups: [], reason }),
    });
  }, [session, text, query, isOpen]);
  return search;
}
