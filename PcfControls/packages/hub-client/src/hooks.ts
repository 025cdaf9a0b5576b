import * as React from "react";
import type { TelephonySession } from "./session";
import type { TelephonyState } from "./state";

/** A part of what the page knows, and a new rendering whenever it changes. The selector must answer the same object for the same state. */
export function useTelephony<T>(session: TelephonySession, select: (state: TelephonyState) => T): T {
  const [selected, setSelected] = React.useState(() => select(session.state.get()));
  const latest = React.useRef(select);
  latest.current = select;
  React.useEffect(() => {
    const refresh = (): void => {
      const next = latest.current(session.state.get());
      setSelected(() => next);
    };
    refresh();
    return session.state.subscribe(refresh);
  }, [session]);
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
