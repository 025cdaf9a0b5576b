import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import type { Commander } from "../commands/commander";
import type { HubLine } from "../line/hubLine";
import type { ScriptActions } from "../scripts/scriptCommands";
import { keepDialledCustomers } from "./dialledCustomers";
import type { DialledCustomerSurroundings } from "./dialledCustomers";

/** Commands of scripts and controls: about the record that they name, on which a dialled call is then logged, else about the one on screen. */
export function commandsOfScripts(
  { executeOnScreen, executeFor }: Commander,
  line: HubLine,
  store: Store<TelephonyState>,
  surroundings: Omit<DialledCustomerSurroundings, "failed">,
): ScriptActions["execute"] {
  const customers = keepDialledCustomers(store, {
    ...surroundings,
    failed: (reason) => void line.log(`A dialled call's record could not be named: ${reason}`).catch(() => undefined),
  });
  return async (request, record) => {
    const answer = await (record === null ? executeOnScreen(request) : executeFor(request, record));
    customers.dialled(answer, record);
    return answer;
  };
}
