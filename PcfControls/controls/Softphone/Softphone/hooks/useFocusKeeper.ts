import * as React from "react";

/** A focus in the softphone: the element, its card and that card's place among the others. */
interface Focused {
  element: Element;
  card: Element | null;
  place: number;
}

const cardsOf = (root: HTMLElement): HTMLElement[] => Array.from(root.querySelectorAll<HTMLElement>("[data-call]"));

/** Where the work goes on: the card itself, else the one that has taken its place, else the last, else the field for a name or number. */
function next(root: HTMLElement, { card, place }: Focused): HTMLElement | null {
  if (card instanceof HTMLElement && card.isConnected) {
    return card;
  }
  const cards = place < 0 ? [] : cardsOf(root);
  return cards[Math.min(place, cards.length - 1)] ?? root.querySelector<HTMLElement>('[role="combobox"]');
}

/**
 * Keeps the keyboard in the softphone when what had the focus there goes away: a card whose call is over, a message that was dismissed. Who has gone
 * elsewhere since, by Tab, by a click or by typing, stays there.
 * @param root The softphone.
 */
export function useFocusKeeper(root: React.RefObject<HTMLElement>): void {
  React.useEffect(() => {
    const [softphone, page] = [root.current, root.current?.ownerDocument];
    if (softphone === null || page === undefined) {
      return undefined;
    }
    let focused: Focused | null = null;
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof Element && softphone.contains(target)) {
        const card = target.closest("[data-call]");
        focused = { element: target, card, place: card === null ? -1 : cardsOf(softphone).findIndex((each) => each === card) };
      } else {
        focused = null;
      }
    };
    const onPress = ({ target }: Event): void => {
      if (!(target instanceof Node) || !softphone.contains(target)) {
        focused = null;
      }
    };
    const observer = new MutationObserver(() => {
      if (focused !== null && !focused.element.isConnected && page.activeElement === page.body) {
        next(softphone, focused)?.focus();
      }
    });
    page.addEventListener("focusin", onFocus);
    page.addEventListener("pointerdown", onPress, true);
    observer.observe(softphone, { childList: true, subtree: true });
    return () => {
      page.removeEventListener("focusin", onFocus);
      page.removeEventListener("pointerdown", onPress, true);
      observer.disconnect();
    };
  }, [root]);
}
