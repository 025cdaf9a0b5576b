import * as React from "react";
import { failureText } from "../hooks/useCommands";
import { useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { callOfShortcut, shortcutOf } from "./shortcuts";
import type { ShortcutName } from "./shortcuts";
import { useShortcutsChoice } from "./ShortcutsProvider";

const cardOf = (root: HTMLElement | null, callKey: string): HTMLElement | null =>
  Array.from(root?.querySelectorAll<HTMLElement>("[data-call]") ?? []).find((card) => card.dataset.call === callKey) ?? null;

/** Whether somebody works with a text: the focus stays there. */
const isInText = (page: Document | undefined): boolean =>
  (page?.activeElement?.closest("input, textarea, select, iframe, [contenteditable]") ?? null) !== null;

/**
 * Carries shortcuts out wherever on the page they are pressed. Keys reach a page only in the tab in front, so no other tab does it too.
 * @param root The softphone.
 */
export function useShortcuts(root: React.RefObject<HTMLElement>): void {
  const { session, host } = useSurroundings();
  const text = useSoftphoneText();
  const { isOn } = useShortcutsChoice();
  const underWay = React.useRef<ShortcutName | null>(null);
  const perform = async (name: Exclude<ShortcutName, "notes">, callKey: string): Promise<void> => {
    underWay.current = name;
    const answer = await session.execute({ name, callKey });
    underWay.current = null;
    if (!answer.succeeded) {
      session.keepFailure(callKey, failureText(text, answer));
    } else if (name === "answer" && !isInText(root.current?.ownerDocument)) {
      cardOf(root.current, callKey)?.focus();
    }
  };
  const pressed = React.useRef<(event: KeyboardEvent) => void>(() => undefined);
  pressed.current = (event) => {
    const name = event.defaultPrevented ? undefined : shortcutOf(event);
    const callKey = name === undefined ? undefined : callOfShortcut(name, session.state.get().calls)?.callKey;
    if (name === undefined || callKey === undefined) {
      return;
    }
    event.preventDefault();
    if (name === "notes") {
      host.showSoftphone();
      cardOf(root.current, callKey)?.querySelector("textarea")?.focus();
    } else if (underWay.current === null) {
      void perform(name, callKey);
    }
  };
  React.useEffect(() => (isOn ? host.agentPage.onKey((event) => pressed.current(event)) : undefined), [isOn, host]);
}
