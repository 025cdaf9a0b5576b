import * as React from "react";

/**
 * Gives the first button of a part the focus when the part comes, and puts it back to where it was when the part goes, unless it has gone on since.
 * @param part The part.
 * @param shown What the part shows; null while it is not there. Another one takes the focus again.
 */
export function useBorrowedFocus(part: React.RefObject<HTMLElement>, shown: object | null): void {
  const lender = React.useRef<Element | null>(null);
  React.useEffect(() => {
    const first = part.current?.querySelector("button");
    lender.current ??= first?.ownerDocument.activeElement ?? null;
    first?.focus();
  }, [part, shown]);
  React.useLayoutEffect(() => {
    const before = lender.current;
    if (shown === null && before instanceof HTMLElement) {
      lender.current = null;
      if (before.ownerDocument.activeElement === before.ownerDocument.body) {
        before.focus();
      }
    }
  }, [shown]);
}
