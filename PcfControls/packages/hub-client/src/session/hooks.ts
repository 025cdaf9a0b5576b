import * as React from "react";
import type { TelephonySession } from "./session";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";

/** A part of what the page knows, and a new rendering whenever it changes. */
export function useTelephony<T>(session: TelephonySession, select: (state: TelephonyState) => T): T {
  return useStored(session.state, select);
}

/**
 * A part of a store's value, and a new rendering whenever it changes. The part is taken anew in every rendering, since what is
 * selected may depend on properties that change without the value.
 */
export function useStored<S, T>(store: Pick<Store<S>, "get" | "subscribe">, select: (value: S) => T): T {
  const [, renderAgain] = React.useReducer((count: number) => count + 1, 0);
  const selected = select(store.get());
  const latest = React.useRef({ select, selected });
  latest.current = { select, selected };
  React.useEffect(() => {
    const compare = (): void => {
      if (!Object.is(latest.current.select(store.get()), latest.current.selected)) {
        renderAgain();
      }
    };
    compare();
    return store.subscribe(compare);
  }, [store]);
  return selected;
}

export const useCalls = (session: TelephonySession): TelephonyState["calls"] => useTelephony(session, (state) => state.calls);
export const useAgent = (session: TelephonySession): TelephonyState["agent"] => useTelephony(session, (state) => state.agent);
export const useConnection = (session: TelephonySession): TelephonyState["connection"] =>
  useTelephony(session, (state) => state.connection);

/** The browser's clock in milliseconds, renewed every second while the component is shown. */
export function useNow(): number {
  const [now, setNow] = React.useState(() => Date.now());
  React.useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
