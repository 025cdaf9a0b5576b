import type { CommandAnswer, CommandRequest } from "../line/commands";
import { refused } from "../line/commands";
import { DataverseError } from "../dataverse/dataverse";
import type { DisplayedPage } from "../dataverse/displayedPage";
import type { TelephonyState } from "../calls/state";
import type { TelephonyApis } from "../dataverse/telephonyApis";
import { within } from "../line/within";
import { messageOf } from "../errors/messageOf";
import { sayWhy } from "../errors/reasons";

/** How long a phone command waits for Dataverse, ms: telephony works without it. */
const patienceMs = 2000;

/** Commands that call a number. */
const calling = new Set<CommandRequest["name"]>(["dial", "transferBlind", "transferConsult"]);

/** A record whose column may decide with which prefix a number is dialled. */
export type DialledRecord = DisplayedPage["record"];

/** What Dataverse has to know or to say before the phone system gets a command. */
export interface Preparation {
  /** What the agent looks at; null for a page that concerns nobody else. */
  displayedPage: () => DisplayedPage | null;
  setDisplayedPage: TelephonyApis["setDisplayedPage"];
  getDialNumber: TelephonyApis["getDialNumber"];
  state: () => TelephonyState;
  /** Called with what Dataverse did not do, for the log. */
  failed: (reason: string) => void;
}

function withPatience<T>(work: Promise<T>): Promise<T> {
  return within(work, patienceMs, sayWhy("Reason_DataverseLate", patienceMs / 1000));
}

/** The colleague whom a consultation reaches sees what the asking agent looks at: the call's row says which page that is. */
async function leavePage(request: CommandRequest, { displayedPage, setDisplayedPage, state, failed }: Preparation): Promise<void> {
  const dtCallId = state().calls.find((call) => call.callKey === request.callKey)?.dtCallId ?? "";
  const page = displayedPage();
  if (request.name !== "transferConsult" || dtCallId === "" || page === null) {
    return;
  }
  try {
    await withPatience(setDisplayedPage(dtCallId, page.url));
  } catch (error) {
    failed(`The page on screen could not be passed on: ${messageOf(error)}`);
  }
}

/** What Dataverse answers when the plug-in refuses, and not the platform: a text without a number. */
const refusedByPlugIn = 400;

/** The number with the prefix that an outside line needs; as it was given when Dataverse cannot say. */
async function dialNumber(number: string, record: DialledRecord, { getDialNumber, failed }: Preparation): Promise<string> {
  try {
    return await withPatience(getDialNumber(number, record));
  } catch (error) {
    if (error instanceof DataverseError && error.status === refusedByPlugIn) {
      throw error;
    }
    failed(`The prefix of a number could not be asked for: ${messageOf(error)}`);
    return number;
  }
}

/**
 * Prepares a command. An outage of Dataverse is told and holds nothing up.
 * @param record The record from which a number is called; null for a number that the agent typed.
 * @returns The command as the phone system is to get it, or the answer when Dataverse refuses it.
 */
export async function prepareCommand(
  request: CommandRequest,
  record: DialledRecord,
  preparation: Preparation,
): Promise<{ request: CommandRequest } | { answer: CommandAnswer }> {
  try {
    const number = request.number ?? "";
    const [dialled] = await Promise.all([
      calling.has(request.name) && number !== "" ? dialNumber(number, record, preparation) : number,
      leavePage(request, preparation),
    ]);
    return { request: dialled === number ? request : { ...request, number: dialled } };
  } catch (error) {
    return { answer: refused(messageOf(error)) };
  }
}
