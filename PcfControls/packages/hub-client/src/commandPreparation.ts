import { Tables } from "@telephony/contracts";
import type { CommandRequest } from "./commands";
import type { UpdateRow } from "./dataverse";
import type { DisplayedPage } from "./displayedPage";
import type { TelephonyState } from "./state";

const { DialerCall } = Tables;

/** How long a phone command waits for Dataverse, ms: telephony works without it. */
const patienceMs = 2000;

/** What Dataverse has to know or to say before the phone system gets a command. */
export interface Preparation {
  /** What the agent looks at; null for a page that is nobody else's matter. */
  displayedPage: () => DisplayedPage | null;
  updateRow: UpdateRow;
  state: () => TelephonyState;
  failed: (reason: string) => void;
}

async function withPatience(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<void>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Dataverse did not answer within ${patienceMs / 1000} s.`)), patienceMs);
  });
  try {
    await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** The colleague whom a consultation reaches sees what the asking agent looks at: the call's row says which page that is. */
async function leavePage(request: CommandRequest, { displayedPage, updateRow, state }: Preparation): Promise<void> {
  const dtCallId = state().calls.find((call) => call.callKey === request.callKey)?.dtCallId ?? "";
  const page = displayedPage();
  if (request.name === "transferConsult" && dtCallId !== "" && page !== null) {
    await withPatience(updateRow(DialerCall.setName, dtCallId, { [DialerCall.urlDisplayed]: page.url }));
  }
}

/** Prepares a command. Whatever fails is told and holds nothing up. */
export async function prepareCommand(request: CommandRequest, preparation: Preparation): Promise<CommandRequest> {
  try {
    await leavePage(request, preparation);
  } catch (error) {
    preparation.failed(`The page on screen could not be passed on: ${error instanceof Error ? error.message : String(error)}`);
  }
  return request;
}
