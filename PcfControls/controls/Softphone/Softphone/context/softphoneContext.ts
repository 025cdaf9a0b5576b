import * as React from "react";
import type { Ringing, TelephonySession, TelephonyState } from "@telephony/hub-client";
import { useTelephony } from "@telephony/hub-client";
import type { ShowNumber } from "@telephony/contracts";
import { useText, withoutHiddenSigns } from "@telephony/ui";
import type { Host } from "./host";
import { numberSettings } from "./numberSettings";
import type { SoftphoneText } from "./numberSettings";
import type { Sayings } from "./sayings";
import type { TextKey } from "./textKeys";

export interface SoftphoneSurroundings {
  session: TelephonySession;
  ringing: Ringing;
  host: Host;
  showNumber: ShowNumber;
  /** What screen readers are told. */
  sayings: Sayings;
}

const SurroundingsContext = React.createContext<SoftphoneSurroundings | null>(null);

export const SurroundingsProvider = SurroundingsContext.Provider;

/** The page's session and the app around. */
export function useSurroundings(): SoftphoneSurroundings {
  const surroundings = React.useContext(SurroundingsContext);
  if (surroundings === null) {
    throw new Error("A part of the softphone is shown outside of App.");
  }
  return surroundings;
}

/** A part of what the page knows. */
export function useSelected<T>(select: (state: TelephonyState) => T): T {
  return useTelephony(useSurroundings().session, select);
}

/** False while commands would go nowhere: a banner says why. A line that is only silent may be heard again with the next sign; a press then says so. */
export function useIsLive(): boolean {
  return useSelected(({ connection }) => connection.phase === "connected" && connection.problem?.source !== "offline");
}

/** False while this computer has no network: nothing can be saved in Dataverse either. */
export function useHasNetwork(): boolean {
  return useSelected((state) => state.connection.problem?.source !== "offline");
}

/** The softphone's texts, and numbers as this organization reads them. */
export function useSoftphoneText(): SoftphoneText {
  const text = useText<TextKey>();
  const { showNumber } = useSurroundings();
  const settings = useSelected((state) => state.context?.settings);
  return React.useMemo(() => {
    const numbers = numberSettings(settings);
    return Object.assign<typeof text, Pick<SoftphoneText, "number">>((key, ...values) => text(key, ...values), {
      number: (number) => withoutHiddenSigns(showNumber(number, numbers)),
    });
  }, [text, settings, showNumber]);
}
