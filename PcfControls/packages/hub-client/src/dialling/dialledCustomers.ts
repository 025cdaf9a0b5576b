import type { CallMessage, PopDecision } from "@telephony/contracts";
import { decisionFor, withChoice } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import type { DialledRecord } from "../commands/commandPreparation";
import type { TelephonyApis } from "../dataverse/telephonyApis";
import type { CommandAnswer } from "../line/commands";
import type { PopMemory } from "../pops/popMemory";
import { messageOf } from "../errors/messageOf";

/** What naming the customer of a dialled call takes. */
export interface DialledCustomerSurroundings {
  apis: Pick<TelephonyApis, "chooseMatch">;
  memory: PopMemory;
  /** Called with why a call's record could not be named, for the log. */
  failed: (reason: string) => void;
}

/** Calls that were dialled from a record: they are logged on it, whoever else has the same number. */
export interface DialledCustomers {
  /** @param answer The answer to the dial command. @param record The record whose number was dialled; null for none. */
  dialled(answer: CommandAnswer, record: DialledRecord): void;
}

/** Whether Dataverse has found the record, and no other, by itself. */
function isOnly(decision: PopDecision | null, record: NonNullable<DialledRecord>): boolean {
  const [match, ...others] = decision?.matches ?? [];
  return match !== undefined && others.length === 0 && match.table === record.table && match.recordId.toLowerCase() === record.recordId;
}

/** Names the record of a dialled call as soon as the call has a row; nothing opens, since the agent dialled where the record is seen. */
export function keepDialledCustomers(
  store: Store<TelephonyState>,
  { apis, memory, failed }: DialledCustomerSurroundings,
): DialledCustomers {
  const waiting = new Map<string, NonNullable<DialledRecord>>();

  async function name({ callKey, dtCallId }: CallMessage, { table, recordId }: NonNullable<DialledRecord>): Promise<void> {
    try {
      const decision = await apis.chooseMatch(dtCallId, table, recordId, false);
      // Before the desk of pops hears of it: it would take the decision for a new pop.
      memory.claim(callKey, decision);
      memory.rememberChoice(callKey, decision);
      store.update((state) => withChoice(state, callKey, decision));
    } catch (error) {
      failed(messageOf(error));
    }
  }
  function work(): void {
    const state = store.get();
    for (const call of state.calls.filter(({ callKey, dtCallId }) => dtCallId !== "" && waiting.has(callKey))) {
      const record = waiting.get(call.callKey);
      waiting.delete(call.callKey);
      if (record !== undefined && !isOnly(decisionFor(state, call), record)) {
        void name(call, record);
      }
    }
  }

  store.subscribe(work);
  return {
    dialled: ({ succeeded, callKey }, record) => {
      if (succeeded && callKey !== "" && record !== null) {
        waiting.set(callKey, record);
        work();
      }
    },
  };
}
