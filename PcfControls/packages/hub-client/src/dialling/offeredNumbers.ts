import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import type { CommandAnswer } from "../line/commands";
import { newId } from "../line/newId";
import { recordOf } from "../scripts/scriptCommands";
import type { ScriptActions } from "../scripts/scriptCommands";

/** Calls a number of the record whose numbers are offered. The offer goes only when it is done: another number may have to be tried. */
export async function dialOffered(store: Store<TelephonyState>, actions: ScriptActions, number: string): Promise<CommandAnswer> {
  const { offer } = store.get();
  const answer = await actions.execute({ name: "dial", number, commandId: newId() }, offer === null ? null : recordOf(offer));
  if (answer.succeeded) {
    store.update((state) => (state.offer === offer ? { ...state, offer: null } : state));
  }
  return answer;
}
