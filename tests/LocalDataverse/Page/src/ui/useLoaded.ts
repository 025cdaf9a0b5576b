import * as React from "react";
import { messageOf } from "../data/webApiError";

/** Where an asynchronous read stands. */
export interface Loaded<T> {
  value?: T;
  error?: string;
  loading: boolean;
}

/** Reads again whenever `load` changes (memoise it); an answer that comes too late is dropped, the last value stays meanwhile. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = React.useState<Loaded<T>>({ loading: true });
  React.useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, loading: true }));
    void settle(load).then((change) => current && setState(change));
    return () => {
      current = false;
    };
  }, [load]);
  return state;
}

async function settle<T>(load: () => Promise<T>): Promise<(before: Loaded<T>) => Loaded<T>> {
  try {
    const value = await load();
    return () => ({ value, loading: false });
  } catch (error) {
    return (before) => ({ ...before, error: messageOf(error), loading: false });
  }
}
