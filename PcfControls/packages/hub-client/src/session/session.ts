import type { CallMessage, MatchedRecord, OutcomeResult, PopDecision } from "@telephony/contracts";
import { createCommander } from "../commands/commander";
import { newId } from "../line/newId";
import type { CommandAnswer, CommandRequest } from "../line/commands";
import { keepDefaultCountry } from "../dialling/defaultCountry";
import { commandsOfScripts } from "../dialling/commandsOfScripts";
import { dialOffered } from "../dialling/offeredNumbers";
import { createDirectory } from "../directory/directory";
import type { Directory } from "../directory/directory";
import type { DialledRecord } from "../commands/commandPreparation";
import { keepContext } from "./contextReader";
import { createHubLine } from "../line/hubLine";
import { electLeader } from "./leader";
import { keepOutcomes } from "../outcomes/outcomeKeeper";
import type { OutcomeKeeper } from "../outcomes/outcomeKeeper";
import { demandOutcomes, owesOutcome } from "../outcomes/outcomeDemand";
import type { Navigate } from "../pops/popDesk";
import { startPops } from "../pops/pops";
import { serveScripts } from "../scripts/scriptBridge";
import type { ScriptActions } from "../scripts/scriptCommands";
import { afterNotes, keepNotes } from "../notes/sessionNotes";
import type { NotesDesk } from "../notes/callNotes";
import { keepPastCalls } from "../history/pastCalls";
import { hushing } from "../ringing/hush";
import type { PastCalls } from "../history/pastCalls";
import { initialState, withCommand } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import { createStore } from "../calls/store";
import type { Store } from "../calls/store";
import type { TelephonyApis } from "../dataverse/telephonyApis";
import { eventsInto, notices } from "./sessionEvents";
import { watchSignIn } from "./signIn";
import type { SessionSurroundings } from "./surroundings";

/** Telephony of one page: what is known, and what can be asked for. Shared by every control of the page. */
export interface TelephonySession {
  readonly state: Pick<Store<TelephonyState>, "get" | "subscribe">;
  /** Whom an agent may mean who types a name or number. */
  readonly directory: Directory;
  /** What the agent notes of calls. */
  readonly notes: NotesDesk;
  readonly past: PastCalls;
  /** Never rejects. @param record Of dial, consult and transfer: the record whose number it is; a dialled call is logged on it. */
  execute(request: CommandRequest, record?: DialledRecord): Promise<CommandAnswer>;
  /** Calls one of the numbers that a record's command offers, and takes the offer off the screen. Never rejects. */
  dialOffered(number: string): Promise<CommandAnswer>;
  dismissOffer(): void;
  /** Records the agent's choice among several matches; the record then opens. Rejects with Dataverse's reason. */
  chooseMatch(call: CallMessage, match: MatchedRecord): Promise<PopDecision>;
  /** Opens what a call's decision names because the agent asks for it. To be called in the agent's click: browsers open windows only then. */
  openPop(callKey: string, decision: PopDecision): void;
  /** Gives a call its outcome. Rejects with Dataverse's reason. */
  setOutcome(call: CallMessage, outcome: string, retryOn: Date | null): Promise<OutcomeResult>;
  /** Offers a way to open records; only the tab that leads uses it. Answers what takes the offer back. */
  offerNavigation(navigate: Navigate): () => void;
  /** Tries again now whatever failed. */
  retryNow(): void;
  /** Keeps a failure on the screen whose place there is gone with its call. */
  keepFailure(callKey: string, reason: string): void;
  /** Forgets the late failure that was shown. */
  dismissFailure(): void;
  /** Forgets the call that reached nobody: the agent has read why. */
  dismissUnreached(): void;
  stop(): Promise<void>;
}

/** What scripts have done by what the page knows alone. */
function pageActions(store: Store<TelephonyState>): Pick<ScriptActions, "offer" | "owesOutcome"> {
  return {
    offer: (offer) => store.update((state) => ({ ...state, offer })),
    owesOutcome: (call) => owesOutcome(store.get(), call),
  };
}

/** Gives calls their outcomes, on this page and in the agent's other tabs. */
function outcomeGiver(apis: TelephonyApis, outcomes: Pick<OutcomeKeeper, "given">): TelephonySession["setOutcome"] {
  return async (call, outcome, retryOn) => {
    const result = await apis.setCallOutcome(call.dtCallId, outcome, retryOn);
    outcomes.given(call.callKey, result);
    return result;
  };
}

/** Starts the telephony of a page. */
export function startSession(surroundings: SessionSurroundings): TelephonySession {
  const { apis, memory, channel, tabs } = surroundings;
  const store = createStore(initialState);
  const outcomes = keepOutcomes({
    log: surroundings.outcomeLog,
    tabs,
    store,
    failed: (reason) => void line.log(`The outcomes of calls could not be read: ${reason}`).catch(() => undefined),
  });
  const line = createHubLine({
    ...surroundings,
    events: eventsInto(store, memory, () => outcomes.snapshotArrived()),
    statusChanged: (connection) => store.update((state) => ({ ...state, connection })),
  });
  const pops = startPops(store, surroundings);
  const commander = createCommander(line, store, surroundings);
  const notes = keepNotes(surroundings.notes, apis, store);
  const execute = hushing(store, afterNotes(notes, commander.executeFor));
  const past = keepPastCalls(surroundings.past, apis, store);
  keepDefaultCountry(store, surroundings.countryShelf);
  demandOutcomes(store, (request) => execute(request, null));
  const setOutcome = outcomeGiver(apis, outcomes);
  const scriptActions: ScriptActions = {
    ...pageActions(store),
    execute: afterNotes(notes, commandsOfScripts(commander, line, store, surroundings)),
    setOutcome: (call, outcome) => setOutcome(call, outcome, null),
    log: (text) => line.log(text),
  };
  const stopServing = channel === null ? (): void => undefined : serveScripts({ ...surroundings, channel }, store, scriptActions);
  const stopElection = electLeader(surroundings.page, (isLeader) => store.update((state) => ({ ...state, isLeader })));
  const context = keepContext(apis, store);
  line.start();

  async function stop(): Promise<void> {
    [stopServing, stopElection, stopWatching].forEach((end) => end());
    [pops, context, notes, past].forEach((part) => part.stop());
    await line.stop();
  }
  const stopWatching = watchSignIn(store, surroundings.signIn, () => void stop());

  return {
    state: store,
    directory: createDirectory({ apis, line, columnNames: surroundings.columnNames }),
    notes,
    past,
    execute: (request, record = null) => {
      store.update((state) => withCommand(state, request));
      return record === null ? execute(request, null) : scriptActions.execute({ commandId: newId(), ...request }, record);
    },
    setOutcome,
    dialOffered: (number) => dialOffered(store, scriptActions, number),
    chooseMatch: (call, match) => pops.choose(call, match.table, match.recordId),
    openPop: (callKey, decision) => pops.open(callKey, decision),
    offerNavigation: (navigate) => pops.register(navigate),
    retryNow: () => {
      line.retryNow();
      context.retryNow();
    },
    ...notices(store),
    stop,
  };
}
