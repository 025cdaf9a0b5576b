import type { AgentCommand, ColleaguePresence, CommandResult } from "@telephony/contracts";
import { DataverseError } from "../dataverse/dataverse";
import { HubRefusedError } from "./hubDoor";
import type { HubDoor } from "./hubDoor";
import { createHubSessions } from "./hubSessions";
import type { HubSessions } from "./hubSessions";
import type { ConnectionStatus } from "./connectionStatus";
import { createHearing } from "./hearing";
import type { LifeWatch } from "./life";
import type { HubEvents, HubLink, OpenLink } from "./link";
import type { Network } from "./network";
import { createPause, dataverseDelayMs, reconnectDelayMs, refusedDelayMs } from "./reconnectDelay";
import type { TelephonyApis } from "../dataverse/telephonyApis";
import { messageOf } from "../errors/messageOf";
import { sayWhy } from "../errors/reasons";

function problemOf(error: unknown): ConnectionStatus["problem"] {
  if (error instanceof DataverseError) {
    return { source: error.isRefusal ? "refused" : "dataverse", reason: error.message };
  }
  return { source: error instanceof HubRefusedError ? "hubSays" : "hub", reason: messageOf(error) };
}

/** The page's standing connection to the hub: opens it, and opens it again for ever. */
export interface HubLine {
  start(): void;
  /** Tries now instead of waiting for the next turn. */
  retryNow(): void;
  /** Rejects when there is no line, or when it breaks or goes silent before the answer. */
  execute(command: AgentCommand): Promise<CommandResult>;
  log(text: string): Promise<void>;
  /** What colleagues do now, by their extensions. Rejects when there is no line. */
  presenceOf(extensions: readonly string[]): Promise<readonly ColleaguePresence[]>;
  stop(): Promise<void>;
}

export interface HubLineOptions {
  apis: Pick<TelephonyApis, "getHubConnection">;
  door: HubDoor;
  openLink: OpenLink;
  events: Omit<HubEvents, "sign">;
  network: Network;
  statusChanged: (status: ConnectionStatus) => void;
}

/** How one line went: whether it was ever open, what ended it, and how long the hub asked to stay away. */
interface Ended {
  opened: boolean;
  problem: ConnectionStatus["problem"];
  returnAfterMs: number;
  /** True when the next try asks Dataverse. */
  costsDataverse: boolean;
}

/** What the hub tells, and that it does, with how often it promises to. */
function watched(events: HubLineOptions["events"], life: LifeWatch, snapshotArrived: () => void): HubEvents {
  return {
    ...events,
    sign: () => life.heard(),
    snapshot: (snapshot) => {
      life.promised(snapshot.signEveryMilliseconds);
      events.snapshot(snapshot);
      snapshotArrived();
    },
  };
}

/** Waits for the first of what comes again and again. */
function firstOf(): { arrived: () => void; whenArrived: Promise<void> } {
  let arrived = (): void => undefined;
  const whenArrived = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  return { arrived, whenArrived };
}

async function openLine(options: HubLineOptions, sessions: HubSessions, events: HubEvents): Promise<HubLink> {
  const access = await sessions.current();
  try {
    return await options.openLink({ ...access, token: async () => (await sessions.current()).token }, events);
  } catch (error) {
    // SignalR's error for a refused negotiation has the status only in its text; a WebSocket that is refused has no reason at all.
    if (messageOf(error).includes("401")) {
      sessions.drop();
    } else if (access.socketOnly) {
      sessions.doubt();
    }
    throw error;
  }
}

/** Lives with an open line till its end. */
async function endOf(link: HubLink, sessions: HubSessions): Promise<Ended> {
  const reason = await link.closed;
  const [returnAfterMs, ended] = [link.returnAfterMs?.() ?? 0, link.sessionEnded?.() ?? null];
  if (ended === null) {
    return { opened: true, problem: { source: "hub", reason }, returnAfterMs, costsDataverse: false };
  }
  sessions.drop();
  return { opened: true, problem: { source: "hubSays", reason: ended.reason }, returnAfterMs, costsDataverse: true };
}

function failed(error: unknown): Ended {
  const costsDataverse = error instanceof DataverseError || (error instanceof HubRefusedError && error.again === "ticket");
  return { opened: false, problem: problemOf(error), returnAfterMs: 0, costsDataverse };
}

export function createHubLine(options: HubLineOptions): HubLine {
  const sessions = createHubSessions(() => options.apis.getHubConnection(), options.door);
  const pause = createPause();
  const { network, statusChanged } = options;
  const hearing = createHearing({ network, statusChanged, networkBack: () => pause.wake() });
  let link: HubLink | null = null;
  let stopped = false;

  /** Opens one line and lives with it till its end. Answers whether it was ever open, and what ended it. */
  async function connectOnce(): Promise<Ended> {
    const { watch, opened } = hearing.listen();
    const snapshot = firstOf();
    try {
      const line = (link = await openLine(options, sessions, watched(options.events, watch, snapshot.arrived)));
      // Before it nobody knows which calls go on: what is kept of them would be taken for what is left of calls that are over.
      void snapshot.whenArrived.then(() => link === line && opened(line));
    } catch (error) {
      watch.stop();
      return failed(error);
    }
    const ended = await endOf(link, sessions);
    watch.stop();
    link = null;
    return ended;
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (!stopped) {
      const { opened, problem, returnAfterMs, costsDataverse } = await connectOnce();
      if (stopped) {
        return;
      }
      failures = opened ? 1 : failures + 1;
      statusChanged({ phase: "waiting", problem: hearing.problemOf(problem) });
      const delayMs = costsDataverse ? dataverseDelayMs(failures) : reconnectDelayMs(failures);
      await pause.wait(problem?.source === "refused" ? refusedDelayMs() : Math.max(returnAfterMs, delayMs));
    }
  }

  function presentLink(): HubLink {
    if (link === null) {
      throw new Error(sayWhy("Reason_NoConnection"));
    }
    return link;
  }

  return {
    start: () => void run(),
    retryNow: () => pause.wake(),
    execute: async (command) => hearing.whileHeard(presentLink().execute(command)),
    log: async (text) => presentLink().log(text),
    presenceOf: async (extensions) => hearing.whileHeard(presentLink().presenceOf(extensions)),
    stop: async () => {
      stopped = true;
      sessions.stop();
      hearing.stop();
      pause.wake();
      await link?.close();
    },
  };
}
