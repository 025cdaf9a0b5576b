import type { CallMessage } from "@telephony/contracts";
import type { OutcomeLog } from "./outcomeLog";
import { withOutcome } from "../calls/state";
import type { GivenOutcome, TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import { takesOutcome } from "./takesOutcome";
import { messageOf } from "../errors/messageOf";

/** Name of the BroadcastChannel on which an agent's tabs tell each other of outcomes; no script's business, so not the bridge's. */
export const outcomeChannel = "cts-telephony-outcomes";

/** One tab to the others: this call was given this outcome. */
export interface OutcomeNews {
  callKey: string;
  outcome: GivenOutcome;
}

/** The part of a BroadcastChannel that tabs need. */
export interface TabChannel {
  postMessage(news: OutcomeNews): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

export interface OutcomeKeeperOptions {
  log: OutcomeLog;
  /** Null where the browser has no BroadcastChannel: the other tabs then see an outcome with their next snapshot. */
  tabs: TabChannel | null;
  store: Store<TelephonyState>;
  /** Called when the call log could not be read; the outcomes come with the next snapshot then. */
  failed: (reason: string) => void;
}

/** Keeps the outcomes of a page the same as in the call log and in the agent's other tabs. */
export interface OutcomeKeeper {
  /** The hub's snapshot says nothing of outcomes: reads them, all in one request. */
  snapshotArrived(): void;
  /** An outcome was given in this tab. */
  given(callKey: string, outcome: GivenOutcome): void;
}

function isOutcomeNews(value: unknown): value is OutcomeNews {
  const { callKey, outcome } = (value ?? {}) as Partial<Record<keyof OutcomeNews, unknown>>;
  const { result, computedOutcome, retryOn } = (outcome ?? {}) as Partial<Record<keyof GivenOutcome, unknown>>;
  return [callKey, result, computedOutcome, retryOn].every((text) => typeof text === "string");
}

const counting = (outcome: GivenOutcome): string => outcome.computedOutcome || outcome.result;

/** The log's word of one call. Where it agrees with what is known, the agent's own choice stays: the log has only what counts. */
function withLogged(state: TelephonyState, callKey: string, logged: GivenOutcome): TelephonyState {
  const known = state.outcomes[callKey];
  const agrees = known !== undefined && counting(known) === counting(logged);
  return withOutcome(state, callKey, agrees ? { ...known, retryOn: logged.retryOn } : logged);
}

export function keepOutcomes({ log, tabs, store, failed }: OutcomeKeeperOptions): OutcomeKeeper {
  async function read(calls: readonly CallMessage[]): Promise<void> {
    const before = store.get().outcomes;
    const logged = await log.outcomesOf(calls.map((call) => call.dtCallId));
    store.update((state) =>
      calls.reduce((changed, { callKey, dtCallId }) => {
        const outcome = logged.get(dtCallId.toLowerCase());
        // One that was given while the log was read is newer than the log's answer.
        const isNewer = state.outcomes[callKey] !== before[callKey];
        return outcome === undefined || isNewer ? changed : withLogged(changed, callKey, outcome);
      }, state),
    );
  }

  if (tabs !== null) {
    tabs.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isOutcomeNews(data)) {
        store.update((state) => withOutcome(state, data.callKey, data.outcome));
      }
    };
  }
  return {
    snapshotArrived: () => {
      const calls = store.get().calls.filter((call) => takesOutcome(call) && call.dtCallId !== "");
      if (calls.length > 0) {
        read(calls).catch((error: unknown) => failed(messageOf(error)));
      }
    },
    given: (callKey, { result, computedOutcome, retryOn }) => {
      const outcome = { result, computedOutcome, retryOn };
      store.update((state) => withOutcome(state, callKey, outcome));
      tabs?.postMessage({ callKey, outcome });
    },
  };
}
