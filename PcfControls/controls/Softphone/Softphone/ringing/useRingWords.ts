import * as React from "react";
import { dnisLabel, dnisOf } from "@telephony/hub-client";
import { useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { ringWords } from "./ringWords";

/** Gives the page's notifications their words. */
export function useRingWords(): void {
  const { ringing } = useSurroundings();
  const text = useSoftphoneText();
  const rows = useSelected((state) => state.context?.dnis);
  React.useEffect(
    () => ringing.describe((call) => ringWords(call, dnisLabel(dnisOf(rows ?? [], call), call), text)),
    [ringing, text, rows],
  );
}
