import type { CallMessage, PopDecision } from "@telephony/contracts";
import { withChoice } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import type { TelephonyApis } from "../dataverse/telephonyApis";
import type { AppPage } from "../page/appPage";
import { watchNewRecords } from "./newRecords";
import { createPopDesk } from "./popDesk";
import type { PopDesk } from "./popDesk";
import { tidyMemory, withChoices } from "./popMemory";
import type { PopMemory } from "./popMemory";
import { keepPoppedPages } from "./poppedPages";

/** What pops work with. */
export interface PopSurroundings {
  apis: Pick<TelephonyApis, "chooseMatch">;
  memory: PopMemory;
  /** The page that pops go over. */
  appPage: AppPage;
}

/** The records of a page's calls: which is whose, and what of it is on the screen. */
export interface Pops extends Pick<PopDesk, "register" | "open"> {
  /** Records the agent's choice; the record then opens. Rejects with Dataverse's reason. */
  choose(call: CallMessage, table: string, recordId: string): Promise<PopDecision>;
  stop(): void;
}

export function startPops(store: Store<TelephonyState>, { apis, memory, appPage }: PopSurroundings): Pops {
  tidyMemory(store, memory);
  const popped = keepPoppedPages(store, appPage);
  const desk = createPopDesk(store, memory, appPage, popped);
  const decide = async (call: CallMessage, table: string, recordId: string, onlyWithNumber = false): Promise<PopDecision> => {
    const decision = await apis.chooseMatch(call.dtCallId, table, recordId, onlyWithNumber);
    // Before the desk hears of it: it would take the decision for a new pop.
    memory.claim(call.callKey, decision);
    if (store.get().calls.some(({ callKey }) => callKey === call.callKey)) {
      memory.rememberChoice(call.callKey, decision);
    }
    popped.add(call.callKey, decision);
    store.update((state) => withChoice(state, call.callKey, decision));
    return decision;
  };
  const stopWatching = watchNewRecords(store, appPage, (call, table, recordId) => decide(call, table, recordId, true));
  const stopFollowing = memory.onStored(() => store.update((state) => withChoices(state, memory)));
  return {
    register: (navigate) => desk.register(navigate),
    open: (callKey, decision) => desk.open(callKey, decision),
    choose: async (call, table, recordId) => {
      const decision = await decide(call, table, recordId);
      desk.show(call.callKey, decision);
      return decision;
    },
    stop: () => {
      stopWatching();
      stopFollowing();
    },
  };
}
