import * as React from "react";

/** Moves the focus to an input each time a script asked for it. */
export function useFocusRequests(input: React.RefObject<HTMLElement>, requested: number): void {
  React.useEffect(() => {
    if (requested > 0) {
      input.current?.focus();
    }
  }, [input, requested]);
}
