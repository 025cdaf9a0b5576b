import { announceSoftphone, bridgeChannel, storedCallsKey } from "@telephony/contracts";
import type { CallMessage, MatchedRecord, OutcomeResult, PopDecision } from "@telephony/contracts";
import { createCommander } from "../commands/commander";
import { newId } from "../line/newId";
import type { CommandAnswer, CommandRequest } from "../line/commands";
import { countryShelf, keepDefaultCountry } from "../dialling/defaultCountry";
import { commandsOfScripts } from "../dialling/commandsOfScripts";
import { dialOffered } from "../dialling/offeredNumbers";
import { createDirectory } from "../directory/directory";
import type { Directory } from "../directory/directory";
import type { DialledRecord } from "../commands/commandPreparation";
import { keepContext } from "./contextReader";
import { webApi, webApiRows } from "../dataverse/dataverse";
import { columnNames } from "../dataverse/columnNames";
import type { ColumnNames } from "../dataverse/columnNames";
import { displayedPage } from "../dataverse/displayedPage";
import type { DisplayedPage } from "../dataverse/displayedPage";
import { hubDoor } from "../line/hubDoor";
import type { HubDoor } from "../line/hubDoor";
import { createHubLine } from "../line/hubLine";
import { browserPage, electLeader } from "./leader";
import type { ElectionPage } from "./leader";
import type { HubEvents, OpenLink } from "../line/link";
import { keepOutcomes, outcomeChannel } from "../outcomes/outcomeKeeper";
import type { TabChannel } from "../outcomes/outcomeKeeper";
import { demandOutcomes, owesOutcome } from "../outcomes/outcomeDemand";
import { outcomeLog } from "../outcomes/outcomeLog";
import type { OutcomeLog } from "../outcomes/outcomeLog";
import { appPage } from "../page/appPage";
import type { AppPage } from "../page/appPage";
import { keepWhileOpen } from "../page/keptWhileOpen";
import type { Navigate } from "../pops/popDesk";
import { createPopMemory, popMemoryKey } from "../pops/popMemory";
import type { PopMemory } from "../pops/popMemory";
import { createCallShelf } from "../scripts/callShelf";
import type { CallShelf } from "../scripts/callShelf";
import { startPops } from "../pops/pops";
import { serveScripts } from "../scripts/scriptBridge";
import type { Channel } from "../scripts/scriptBridge";
import type { ScriptActions } from "../scripts/scriptCommands";
import { afterNotes, keepNotes } from "../notes/sessionNotes";
import type { NotesSurroundings } from "../notes/sessionNotes";
import { notesChannel } from "../notes/notesPorts";
import { browserNotes, browserPast } from "./browserStores";
import type { NotesDesk } from "../notes/callNotes";
import { keepPastCalls } from "../history/pastCalls";
import type { PastCalls, PastCallsSurroundings } from "../history/pastCalls";
import { browserNetwork } from "../line/network";
import type { Network } from "../line/network";
import { openSignalRLink } from "../line/signalRLink";
import {
  initialState,
  withAgent,
  withCall,
  withChoice,
  withCommand,
  withConnector,
  withDecision,
  withoutCall,
  withSnapshot,
} from "../calls/state";
import type { TelephonyState } from "../calls/state";
import { createStore } from "../calls/store";
import type { Store } from "../calls/store";
import { telephonyApis } from "../dataverse/telephonyApis";
import type { TelephonyApis } from "../dataverse/telephonyApis";

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

/** Everything that a session takes from the outside. */
export interface SessionSurroundings {
  apis: TelephonyApis;
  outcomeLog: OutcomeLog;
  columnNames: ColumnNames;
  /** What the agent looks at now; null for a page that concerns nobody else. */
  displayedPage: () => DisplayedPage | null;
  /** The page that pops go over. */
  appPage: AppPage;
  door: HubDoor;
  openLink: OpenLink;
  network: Network;
  page: ElectionPage;
  memory: PopMemory;
  /** Null where the browser has no BroadcastChannel: scripts then hear nothing. */
  channel: Channel | null;
  /** Where scripts that have just begun find the calls. */
  shelf: CallShelf;
  /** Names this page in commands of the channel that only it is to carry out. */
  pageId: string;
  /** Where the agent's default country is kept for controls. */
  countryShelf: Pick<Storage, "setItem">;
  /** To the agent's other tabs; null where the browser has no BroadcastChannel. */
  tabs: TabChannel | null;
  notes: NotesSurroundings;
  past: PastCallsSurroundings;
}

/** The real surroundings. @param clientUrl Address of the organization, without a slash at the end. */
export function browserSurroundings(clientUrl: string): SessionSurroundings {
  const channelTo = (name: string): BroadcastChannel | null =>
    typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  return {
    apis: telephonyApis(webApi(clientUrl)),
    outcomeLog: outcomeLog(webApiRows(clientUrl)),
    columnNames: columnNames(webApiRows(clientUrl)),
    displayedPage: () => displayedPage(window.location.href),
    appPage: appPage(window),
    door: hubDoor({ fetch: window.fetch.bind(window), webSocket: window.WebSocket }),
    openLink: openSignalRLink,
    network: browserNetwork(),
    page: browserPage(),
    memory: createPopMemory(keepWhileOpen(window, popMemoryKey)),
    channel: channelTo(bridgeChannel),
    shelf: createCallShelf(keepWhileOpen(window, storedCallsKey)),
    pageId: announcePage(),
    countryShelf: countryShelf(window),
    tabs: channelTo(outcomeChannel),
    notes: browserNotes(clientUrl, channelTo(notesChannel)),
    past: browserPast(),
  };
}

/** Tells controls and scripts of this window that its softphone is the one to dial. It does so as long as the page lives. */
function announcePage(): string {
  const id = newId();
  announceSoftphone(window, id);
  return id;
}

function eventsInto(store: Store<TelephonyState>, memory: PopMemory, snapshotArrived: () => void): Omit<HubEvents, "sign"> {
  return {
    snapshot: (snapshot) => {
      const choose = (state: TelephonyState, { callKey }: CallMessage): TelephonyState => {
        const decision = memory.choiceOf(callKey);
        return decision === null ? state : withChoice(state, callKey, decision);
      };
      store.update((state) => snapshot.calls.reduce(choose, withSnapshot(state, snapshot, Date.now())));
      snapshotArrived();
    },
    callChanged: (call) => store.update((state) => withCall(state, call)),
    callGone: (callKey) => store.update((state) => withoutCall(state, callKey)),
    pop: (pop) => store.update((state) => withDecision(state, pop)),
    agentChanged: (agent) => store.update((state) => withAgent(state, agent)),
    connectorChanged: (connector) => store.update((state) => withConnector(state, connector)),
    commandFailed: (lateFailure) => store.update((state) => ({ ...state, lateFailure })),
  };
}

function notices(
  store: Store<TelephonyState>,
): Pick<TelephonySession, "keepFailure" | "dismissFailure" | "dismissUnreached" | "dismissOffer"> {
  return {
    keepFailure: (callKey, reason) =>
      store.update((state) => ({ ...state, lateFailure: { commandId: "", succeeded: false, reason, callKey } })),
    dismissFailure: () => store.update((state) => ({ ...state, lateFailure: null })),
    dismissOffer: () => store.update((state) => ({ ...state, offer: null })),
    dismissUnreached: () => store.update((state) => ({ ...state, unreached: null })),
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
  const execute = afterNotes(notes, commander.executeFor);
  const past = keepPastCalls(surroundings.past, apis, store);
  keepDefaultCountry(store, surroundings.countryShelf);
  demandOutcomes(store, (request) => execute(request, null));
  const setOutcome: TelephonySession["setOutcome"] = async (call, outcome, retryOn) => {
    const result = await apis.setCallOutcome(call.dtCallId, outcome, retryOn);
    outcomes.given(call.callKey, result);
    return result;
  };
  const scriptActions: ScriptActions = {
    execute: afterNotes(notes, commandsOfScripts(commander, line, store, surroundings)),
    offer: (offer) => store.update((state) => ({ ...state, offer })),
    setOutcome: (call, outcome) => setOutcome(call, outcome, null),
    owesOutcome: (call) => owesOutcome(store.get(), call),
    log: (text) => line.log(text),
  };
  const stopServing = channel === null ? (): void => undefined : serveScripts({ ...surroundings, channel }, store, scriptActions);
  const stopElection = electLeader(surroundings.page, (isLeader) => store.update((state) => ({ ...state, isLeader })));
  const context = keepContext(apis, store);
  line.start();

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
    stop: async () => {
      stopServing();
      stopElection();
      [pops, context, notes, past].forEach((part) => part.stop());
      await line.stop();
    },
  };
}
