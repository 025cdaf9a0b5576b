import { createPause, reconnectDelayMs } from "../line/reconnectDelay";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import type { TelephonyApis } from "../dataverse/telephonyApis";
import { messageOf } from "../errors/messageOf";

export interface ContextReader {
  retryNow(): void;
  stop(): void;
}

/** Reads what Dataverse says of agent, numbers and outcomes: at once, until it succeeds, and again after every connect, when it may have changed. */
export function keepContext(apis: Pick<TelephonyApis, "getTelephonyContext">, store: Store<TelephonyState>): ContextReader {
  const pause = createPause();
  let version = "";
  let stopped = false;
  let reading = false;

  async function readOnce(): Promise<boolean> {
    try {
      const answer = await apis.getTelephonyContext(version);
      version = answer.version;
      store.update((state) => ({ ...state, context: answer.context ?? state.context, contextProblem: "" }));
      return true;
    } catch (error) {
      const contextProblem = messageOf(error);
      store.update((state) => ({ ...state, contextProblem }));
      return false;
    }
  }
  async function read(): Promise<void> {
    if (reading) {
      return;
    }
    reading = true;
    for (let failures = 0; !stopped && !(await readOnce());) {
      failures += 1;
      await pause.wait(reconnectDelayMs(failures));
    }
    reading = false;
  }

  let phase = store.get().connection.phase;
  const unsubscribe = store.subscribe(() => {
    const next = store.get().connection.phase;
    const reconnected = next === "connected" && phase === "waiting";
    phase = next;
    if (reconnected) {
      void read();
    }
  });
  void read();
  return {
    retryNow: () => pause.wake(),
    stop: () => {
      stopped = true;
      unsubscribe();
      pause.wake();
    },
  };
}
