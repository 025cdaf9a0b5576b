import { bridgeChannel } from "@telephony/contracts";
import type { CallMessage, MatchedRecord, OutcomeResult, PopDecision } from "@telephony/contracts";
import { createCommander } from "../commands/commander";
import type { CommandAnswer, CommandRequest } from "../line/commands";
import { keepContext } from "./contextReader";
import { webApi, webApiRows } from "../dataverse/dataverse";
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
import { demandOutcomes } from "../outcomes/outcomeDemand";
import { outcomeLog } from "../outcomes/outcomeLog";
import type { OutcomeLog } from "../outcomes/outcomeLog";
import { createPopDesk } from "../pops/popDesk";
import type { Navigate } from "../pops/popDesk";
import { createPopMemory } from "../pops/popMemory";
import type { PopMemory } from "../pops/popMemory";
import { serveScripts } from "../scripts/scriptBridge";
import type { Channel } from "../scripts/scriptBridge";
import { browserNetwork } from "../line/network";
import type { Network } from "../line/network";
import { openSignalRLink } from "../line/signalRLink";
import { initialState, withAgent, withCall, withCommand, withConnector, withDecision, withoutCall, withSnapshot } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import { createStore } from "../calls/store";
import type { Store } from "../calls/store";
import { telephonyApis } from "../dataverse/telephonyApis";
import type { TelephonyApis } from "../dataverse/telephonyApis";

/** Telephony of one page: what is known, and what can be asked for. Shared by every control of the page. */
export interface TelephonySession {
  readonly state: Pick<Store<TelephonyState>, "get" | "subscribe">;
  /** Never rejects. */
  execute(request: CommandRequest): Promise<CommandAnswer>;
  /** Records the agent's choice among several matches; the record then opens. Rejects with Dataverse's reason. */
  chooseMatch(call: CallMessage, match: MatchedRecord): Promise<PopDecision>;
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
  /** What the agent looks at now; null for a page that is nobody else's matter. */
  displayedPage: () => DisplayedPage | null;
  door: HubDoor;
  openLink: OpenLink;
  network: Network;
  page: ElectionPage;
  memory: PopMemory;
  /** Null where the browser has no BroadcastChannel: scripts then hear nothing. */
  channel: Channel | null;
  /** To the agent's other tabs; null where the browser has no BroadcastChannel. */
  tabs: TabChannel | null;
}

/** The real surroundings. @param clientUrl Address of the organization, without a slash at the end. */
export function browserSurroundings(clientUrl: string): SessionSurroundings {
  const channelTo = (name: string): BroadcastChannel | null =>
    typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  return {
    apis: telephonyApis(webApi(clientUrl)),
    outcomeLog: outcomeLog(webApiRows(clientUrl)),
    displayedPage: () => displayedPage(window.location.href),
    door: hubDoor({ fetch: window.fetch.bind(window), webSocket: window.WebSocket }),
    openLink: openSignalRLink,
    network: browserNetwork(),
    page: browserPage(),
    memory: createPopMemory(window.localStorage),
    channel: channelTo(bridgeChannel),
    tabs: channelTo(outcomeChannel),
  };
}

function eventsInto(store: Store<TelephonyState>, memory: PopMemory, snapshotArrived: () => void): Omit<HubEvents, "sign"> {
  return {
    snapshot: (snapshot) => {
      const choices = snapshot.calls.flatMap(({ callKey }) => {
        const decision = memory.choiceOf(callKey);
        return decision === null ? [] : [{ callKey, decision }];
      });
      store.update((state) => choices.reduce(withDecision, withSnapshot(state, snapshot, Date.now())));
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

function notices(store: Store<TelephonyState>): Pick<TelephonySession, "keepFailure" | "dismissFailure" | "dismissUnreached"> {
  return {
    keepFailure: (callKey, reason) =>
      store.update((state) => ({ ...state, lateFailure: { commandId: "", succeeded: false, reason, callKey } })),
    dismissFailure: () => store.update((state) => ({ ...state, lateFailure: null })),
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
  const desk = createPopDesk(store, memory);
  const { execute, executeOnScreen } = createCommander(line, store, surroundings);
  demandOutcomes(store, execute);
  const setOutcome: TelephonySession["setOutcome"] = async (call, outcome, retryOn) => {
    const result = await apis.setCallOutcome(call.dtCallId, outcome, retryOn);
    outcomes.given(call.callKey, result);
    return result;
  };
  if (channel !== null) {
    serveScripts(channel, store, {
      execute: executeOnScreen,
      setOutcome: (call, outcome) => setOutcome(call, outcome, null),
      log: (text) => line.log(text),
    });
  }
  const stopElection = electLeader(surroundings.page, (isLeader) => store.update((state) => ({ ...state, isLeader })));
  const context = keepContext(apis, store);
  line.start();

  return {
    state: store,
    execute: (request) => {
      store.update((state) => withCommand(state, request));
      return execute(request);
    },
    setOutcome,
    chooseMatch: async (call, match) => {
      const decision = await apis.chooseMatch(call.dtCallId, match.table, match.recordId);
      memory.rememberChoice(call.callKey, decision);
      store.update((state) => withDecision(state, { callKey: call.callKey, decision }));
      return decision;
    },
    offerNavigation: (navigate) => desk.register(navigate),
    retryNow: () => {
      line.retryNow();
      context.retryNow();
    },
    ...notices(store),
    stop: async () => {
      stopElection();
      context.stop();
      await line.stop();
    },
  };
}
