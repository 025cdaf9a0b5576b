import type { AgentCommand, CommandResult } from "@telephony/contracts";
import { DataverseError } from "./dataverse";
import { createGrants } from "./grants";
import type { HubEvents, HubLink, OpenLink } from "./link";
import { createPause, reconnectDelayMs } from "./reconnectDelay";
import type { ConnectionStatus } from "./state";
import type { TelephonyApis } from "./telephonyApis";

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function problemOf(error: unknown): ConnectionStatus["problem"] {
  if (error instanceof DataverseError) {
    return { source: error.isRefusal ? "refused" : "dataverse", reason: error.message };
  }
  return { source: "hub", reason: messageOf(error) };
}

/** The page's standing connection to the hub: opens it, and opens it again for ever. */
export interface HubLine {
  start(): void;
  /** Tries now instead of waiting for the next turn. */
  retryNow(): void;
  /** Rejects when there is no line, or when it breaks before the answer. */
  execute(command: AgentCommand): Promise<CommandResult>;
  log(text: string): Promise<void>;
  stop(): Promise<void>;
}

export interface HubLineOptions {
  apis: Pick<TelephonyApis, "getHubConnection">;
  openLink: OpenLink;
  events: HubEvents;
  statusChanged: (status: ConnectionStatus) => void;
}

/** How one line went: whether it was ever open, what ended it, and how long the hub asked to stay away. */
interface Ended {
  opened: boolean;
  problem: ConnectionStatus["problem"];
  returnAfterMs: number;
}

export function createHubLine(options: HubLineOptions): HubLine {
  const grants = createGrants(() => options.apis.getHubConnection());
  const pause = createPause();
  let link: HubLink | null = null;
  let stopped = false;

  /** Opens one line and lives with it till its end. Answers whether it was ever open, and what ended it. */
  async function connectOnce(): Promise<Ended> {
    try {
      const grant = await grants.current();
      link = await options.openLink(grant.url, async () => (await grants.current()).token, options.events);
    } catch (error) {
      // SignalR's error for a refused negotiation has the status only in its text.
      if (messageOf(error).includes("401")) {
        grants.drop();
      }
      return { opened: false, problem: problemOf(error), returnAfterMs: 0 };
    }
    options.statusChanged({ phase: "connected", problem: null });
    const reason = await link.closed;
    const returnAfterMs = link.returnAfterMs?.() ?? 0;
    link = null;
    return { opened: true, problem: { source: "hub", reason }, returnAfterMs };
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (!stopped) {
      const { opened, problem, returnAfterMs } = await connectOnce();
      if (stopped) {
        return;
      }
      failures = opened ? 1 : failures + 1;
      options.statusChanged({ phase: "waiting", problem });
      await pause.wait(Math.max(returnAfterMs, reconnectDelayMs(failures)));
    }
  }

  function openLine(): HubLink {
    if (link === null) {
      throw new Error("There is no connection to the telephony hub.");
    }
    return link;
  }

  return {
    start: () => void run(),
    retryNow: () => pause.wake(),
    execute: async (command) => openLine().execute(command),
    log: async (text) => openLine().log(text),
    stop: async () => {
      stopped = true;
      pause.wake();
      await link?.close();
    },
  };
}
