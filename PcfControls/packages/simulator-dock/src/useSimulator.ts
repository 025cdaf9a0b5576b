import * as React from "react";
import { simulatorApi } from "./simulatorApi";
import type { SimulatorState } from "./simulatorApi";

const openIntervalMs = 1000;
const closedIntervalMs = 10_000;

/** What the simulator is doing, read once a second while its panel is open and the page is visible. */
export interface Simulator {
  state: SimulatorState | undefined;
  error: string | undefined;
  /** Does something and reads the state right after; a refusal becomes the error. */
  act: (work: Promise<void>) => void;
}

/** Follows the simulator; stops for good when the installation has none. */
export function useSimulator(isOpen: boolean): Simulator {
  const [state, setState] = React.useState<SimulatorState>();
  const [error, setError] = React.useState<string>();
  const alive = React.useRef(true);
  const read = React.useCallback(async (): Promise<boolean> => {
    try {
      const next = await simulatorApi.read();
      if (alive.current) {
        setState(next);
      }
      return next !== undefined;
    } catch (reason) {
      if (alive.current) {
        setError(messageOf(reason));
      }
      return true;
    }
  }, []);
  React.useEffect(() => {
    let timer: number | undefined;
    alive.current = true;
    const next = async (): Promise<void> => {
      const exists = document.hidden || (await read());
      if (exists && alive.current) {
        timer = window.setTimeout(() => void next(), isOpen ? openIntervalMs : closedIntervalMs);
      }
    };
    void next();
    return () => {
      alive.current = false;
      window.clearTimeout(timer);
    };
  }, [isOpen, read]);
  const act = (work: Promise<void>): void => {
    setError(undefined);
    void work.catch((reason: unknown) => setError(messageOf(reason))).then(read);
  };
  return { state, error, act };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
