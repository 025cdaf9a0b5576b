import * as React from "react";
import { agentIdOf } from "@telephony/hub-client";
import { useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { ariaKeys, callOfShortcut, shortcutKeys } from "./shortcuts";
import type { ShortcutName } from "./shortcuts";

/** Whether the agent uses shortcuts, and how that is changed. */
export interface ShortcutsChoice {
  isOn: boolean;
  choose: (isOn: boolean) => void;
}

const ShortcutsContext = React.createContext<ShortcutsChoice>({ isOn: false, choose: () => undefined });

/** Keeps for each agent of this browser whether shortcuts are used; they are until somebody says otherwise. */
export const ShortcutsProvider: React.FC = ({ children }) => {
  const { agentPage } = useSurroundings().host;
  const agentId = useSelected(agentIdOf);
  const key = `cts-telephony-shortcuts:${agentId.toLowerCase()}`;
  const [, readAgain] = React.useReducer((count: number) => count + 1, 0);
  const isOn = agentPage.choice(key) !== "off";
  const choice = React.useMemo(
    () => ({
      isOn,
      choose: (next: boolean) => {
        agentPage.choose(key, next ? "on" : "off");
        readAgain();
      },
    }),
    [agentPage, key, isOn],
  );
  return <ShortcutsContext.Provider value={choice}>{children}</ShortcutsContext.Provider>;
};

/** The agent's choice. */
export const useShortcutsChoice = (): ShortcutsChoice => React.useContext(ShortcutsContext);

/** What a button or field says of its shortcut; nothing where shortcuts are off or this one means another call. */
export function useShortcutHint(name: ShortcutName, callKey: string): { title?: string; "aria-keyshortcuts"?: string } {
  const text = useSoftphoneText();
  const { isOn } = useShortcutsChoice();
  const isMeant = useSelected(({ calls }) => callOfShortcut(name, calls)?.callKey === callKey);
  return isOn && isMeant ? { title: text("Shortcuts_Keys", shortcutKeys[name]), "aria-keyshortcuts": ariaKeys(name) } : {};
}
