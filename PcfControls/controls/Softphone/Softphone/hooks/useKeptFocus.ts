import * as React from "react";

/**
 * Keeps the keyboard where the work goes on: when the focused button of a part goes away, as Answer does once the call is answered, the part itself gets
 * the focus; when it only was out of use for a moment, the button again. Who went elsewhere is left alone.
 * @param part The part; it has to be focusable.
 */
export function useKeptFocus(part: React.RefObject<HTMLElement>): Pick<React.HTMLAttributes<HTMLElement>, "onFocus" | "onBlur"> {
  const last = React.useRef<HTMLElement | null>(null);
  React.useLayoutEffect(() => {
    const [element, page] = [last.current, part.current?.ownerDocument];
    if (element === null || page === undefined || (page.activeElement !== page.body && page.activeElement !== element)) {
      return;
    }
    if (!element.isConnected) {
      part.current?.focus();
    } else if (page.activeElement === page.body && !element.matches(":disabled")) {
      element.focus();
    }
  });
  return {
    onFocus: ({ target }) => {
      last.current = target;
    },
    onBlur: ({ target }) => {
      // A button that is taken out of use loses the focus, too, and is to have it back.
      if (target.isConnected && !target.matches(":disabled")) {
        last.current = null;
      }
    },
  };
}
