import type { CallMessage } from "@telephony/contracts";
import type { DialledRecord } from "../commands/commandPreparation";
import type { CommandAnswer, CommandRequest } from "../line/commands";
import type { Hush, TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";

/** What the agent did with a ringing call; undefined for nothing yet. */
export function hushOf(state: Pick<TelephonyState, "hushed">, call: CallMessage): Hush | undefined {
  return state.hushed.find(({ callKey, since }) => callKey === call.callKey && since === call.stateSince);
}

type Execute = (request: CommandRequest, record: DialledRecord) => Promise<CommandAnswer>;

/** Silences a call with the click on Answer or Reject, and lets it ring on where that fails. */
export function hushing(store: Store<TelephonyState>, execute: Execute): Execute {
  return async (request, record) => {
    const call = store.get().calls.find(({ callKey }) => callKey === request.callKey);
    if (call?.state !== "incoming" || (request.name !== "answer" && request.name !== "release")) {
      return execute(request, record);
    }
    const hush: Hush = { callKey: call.callKey, since: call.stateSince, isAnswer: request.name === "answer" };
    store.update((state) => ({
      ...state,
      hushed: [...state.hushed.filter(({ callKey }) => state.calls.some((other) => other.callKey === callKey)), hush],
    }));
    const answer = await execute(request, record);
    if (!answer.succeeded) {
      store.update((state) => ({ ...state, hushed: state.hushed.filter((other) => other !== hush) }));
    }
    return answer;
  };
}
