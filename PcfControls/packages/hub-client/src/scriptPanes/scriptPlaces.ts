import { watchTyping } from "../page/typing";
import { claimScript } from "./claimScript";
import type { ScriptPaneSurroundings, ScriptPanes } from "./scriptPaneDesk";
import { mayCloseScript } from "./scriptWork";

/** The real surroundings of the panes of scripts: this page, and the agent's other tabs. */
export function scriptPlaces(panes: ScriptPanes): ScriptPaneSurroundings {
  return {
    panes,
    isTyping: watchTyping(document),
    mayClose: mayCloseScript,
    // Missing on plain-HTTP pages other than localhost.
    claim: (callKey, granted) => claimScript((navigator as Partial<Navigator>).locks, callKey, granted),
  };
}
