import * as React from "react";
import type { CallCount } from "../context/callHistory";
import type { Surroundings } from "../context/surroundings";

/** The calls with a number, read once somebody asks; null until then, and for who may not read calls. */
export function useCallCount({ countCalls }: Surroundings, e164: string): { count: CallCount | null; ask: () => void; forget: () => void } {
  const [read, setRead] = React.useState<{ of: string; count: CallCount | null } | null>(null);
  const asked = React.useRef<string | null>(null);
  const isShown = React.useRef(true);
  React.useEffect(
    () => () => {
      isShown.current = false;
    },
    [],
  );

  const load = async (): Promise<void> => {
    asked.current = e164;
    const count = await countCalls(e164).catch(() => null);
    if (isShown.current && asked.current === e164) {
      setRead({ of: e164, count });
    }
  };
  return {
    count: read?.of === e164 ? read.count : null,
    ask: () => {
      // The tooltip may still want to show itself when its button is gone.
      if (isShown.current && asked.current !== e164) {
        void load();
      }
    },
    forget: () => {
      asked.current = null;
      setRead(null);
    },
  };
}
