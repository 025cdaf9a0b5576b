import { prepareCommand } from "./commandPreparation";
import type { DialledRecord } from "./commandPreparation";
import { executeCommand } from "../line/commands";
import type { CommandAnswer, CommandRequest } from "../line/commands";
import { isHeard } from "../line/connectionStatus";
import type { DisplayedPage } from "../dataverse/displayedPage";
import type { HubLine } from "../line/hubLine";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import type { TelephonyApis } from "../dataverse/telephonyApis";

/** Gives the phone system the agent's commands, after Dataverse has been told or asked whatever goes with them. Never rejects. */
export interface Commander {
  /** A command of a form's script: it is about the record on screen. */
  executeOnScreen: (request: CommandRequest) => Promise<CommandAnswer>;
  /** A command about a record, on screen or not; null for none. */
  executeFor: (request: CommandRequest, record: DialledRecord) => Promise<CommandAnswer>;
}

export interface CommanderSurroundings {
  apis: Pick<TelephonyApis, "getDialNumber" | "setDisplayedPage">;
  displayedPage: () => DisplayedPage | null;
}

export function createCommander(line: HubLine, store: Store<TelephonyState>, surroundings: CommanderSurroundings): Commander {
  const { apis, displayedPage } = surroundings;
  const isConnected = (): boolean => isHeard(store.get().connection);
  const preparation = {
    displayedPage,
    setDisplayedPage: apis.setDisplayedPage,
    getDialNumber: apis.getDialNumber,
    state: () => store.get(),
    failed: (reason: string) => void line.log(reason).catch(() => undefined),
  };

  async function executeFor(request: CommandRequest, record: DialledRecord): Promise<CommandAnswer> {
    if (!isConnected()) {
      return executeCommand(line, false, request);
    }
    const prepared = await prepareCommand(request, record, preparation);
    return "answer" in prepared ? prepared.answer : executeCommand(line, isConnected(), prepared.request);
  }

  return {
    executeFor,
    executeOnScreen: (request) => executeFor(request, displayedPage()?.record ?? null),
  };
}
