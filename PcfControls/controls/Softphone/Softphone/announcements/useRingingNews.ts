import * as React from "react";
import type { CallMessage } from "@telephony/contracts";
import type { TelephonyState } from "@telephony/hub-client";
import { useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { ringingText } from "./callNews";

/** Where a tab keeps the calls whose ringing it has told: a reload does not tell it again. */
const toldKey = "cts-telephony-told";
/** More calls than ring between two reloads. */
const mostTold = 20;

/** How long it waits for the caller's name, in milliseconds: it is said once, and Dataverse knows the name a moment after the phone rings. */
const nameWithinMs = 1000;

const isNamed = ({ customerName, dtCallId, isInternal }: CallMessage): boolean => customerName !== "" || dtCallId !== "" || isInternal;

/** Tells who rings, of each call once. */
export function useRingingNews(state: TelephonyState): void {
  const text = useSoftphoneText();
  const { host, sayings } = useSurroundings();
  const { agentPage } = host;
  const told = React.useRef<readonly string[] | null>(null);
  told.current ??= (agentPage.kept(toldKey) ?? "").split(" ");
  const ringing = state.calls.filter((call) => call.state === "incoming");
  const untold = ringing.filter(({ callKey }) => told.current?.includes(callKey) !== true);
  const hasContext = state.context !== null || state.contextProblem !== "";
  const tell = (call: CallMessage): void => {
    if (told.current?.includes(call.callKey) === true) {
      return;
    }
    told.current = [...(told.current ?? []), call.callKey].slice(-mostTold);
    agentPage.keep(toldKey, told.current.join(" "));
    sayings.say(ringingText(state, call, text), true);
  };
  const tellAll = React.useRef<() => void>(() => undefined);
  tellAll.current = () => untold.forEach(tell);
  const [waits, rings] = [untold.length > 0, ringing.length > 0];
  React.useEffect(() => untold.filter((call) => hasContext && isNamed(call)).forEach(tell));
  React.useEffect(() => (waits ? agentPage.later(nameWithinMs, () => tellAll.current()) : undefined), [waits, agentPage]);
  React.useEffect(() => (rings ? () => sayings.hush() : undefined), [rings, sayings]);
}
