import * as React from "react";
import type { DialOutcome } from "@telephony/hub-client";
import type { Surroundings } from "../context/surroundings";

/** What the agent is told of dialling: nothing, that it goes on, or why it did not happen. */
export type DialState = { kind: "idle" } | { kind: "dialling" } | { kind: "noPhone" } | Exclude<DialOutcome, { kind: "dialled" }>;

/** Dials once at a time; what came of it is forgotten with the number. */
export function useDialling(
  { dial, openSoftphone }: Surroundings,
  number: string,
): { state: DialState; call: () => void; open: () => void } {
  const [state, setState] = React.useState<DialState>({ kind: "idle" });
  const shown = React.useRef(true);
  const busy = React.useRef(false);
  React.useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  React.useEffect(() => setState((before) => (before.kind === "dialling" ? before : { kind: "idle" })), [number]);

  const show = (next: DialState): void => {
    if (shown.current) {
      setState(next);
    }
  };
  const dialOnce = async (): Promise<void> => {
    busy.current = true;
    show({ kind: "dialling" });
    const outcome = await dial(number);
    busy.current = false;
    show(outcome.kind === "dialled" ? { kind: "idle" } : outcome);
  };
  const openIt = async (): Promise<void> => {
    const isOpen = await openSoftphone?.().catch(() => false);
    show({ kind: isOpen === true ? "idle" : "noPhone" });
  };
  return {
    state,
    call: () => {
      if (!busy.current) {
        void dialOnce();
      }
    },
    open: () => void openIt(),
  };
}
