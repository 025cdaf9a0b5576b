import type { HubSession } from "@telephony/contracts";
import { HubRefusedError } from "./hubDoor";
import type { HubDoor } from "./hubDoor";
import { reconnectDelayMs } from "./reconnectDelay";
import type { HubTicket } from "./telephonyApis";

/** A ticket is good for a minute; one that is older than this would end on the way. */
const ticketMs = 50_000;

/** How long before its end a token is renewed, at the latest; up to a minute earlier, so that not all pages come at once. */
const renewBeforeMs = 120_000;
const spreadMs = 60_000;

/** A token this near its end is not used any more. */
const marginMs = 5000;

/** What a line to the hub is opened with. */
export interface HubAccess {
  url: string;
  token: string;
  /** True where the page reaches the hub by WebSocket only. */
  socketOnly: boolean;
}

/**
 * The page's session at the hub, in memory only: a ticket of Dataverse's begins it, the hub renews it as long as the page is open. So neither a hub that is
 * away nor one that was restarted costs Dataverse a request.
 */
export interface HubSessions {
  /** Rejects with a DataverseError, a {@link HubRefusedError}, or another error when the hub is not to be reached. */
  current(): Promise<HubAccess>;
  /** Forgets the session, because the hub refused or ended it. */
  drop(): void;
  /** Has the hub look at the session before it is used again: a line was refused without a reason. */
  doubt(): void;
  stop(): void;
}

interface Kept {
  url: string;
  session: HubSession;
}

const millisecondsTo = (moment: string): number => Date.parse(moment) - Date.now();

export function createHubSessions(askTicket: () => Promise<HubTicket>, door: HubDoor, random: () => number = Math.random): HubSessions {
  let ticket: (HubTicket & { askedAt: number }) | null = null;
  let kept: Kept | null = null;
  let doubtful = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function keep(url: string, session: HubSession): Kept {
    kept = { url, session };
    doubtful = false;
    // However wrong this browser's clock is, not in a loop.
    planRenewal(Math.max(30_000, millisecondsTo(session.expiresOn) - renewBeforeMs - random() * spreadMs), 1);
    return kept;
  }

  function drop(): void {
    clearTimeout(timer);
    [ticket, kept, doubtful] = [null, null, false];
  }

  function planRenewal(ms: number, tries: number): void {
    clearTimeout(timer);
    if (!stopped) {
      timer = setTimeout(() => void renewInTime(tries), ms);
    }
  }

  async function renew({ url, session }: Kept): Promise<Kept> {
    try {
      return keep(url, await door.renew(url, session.token));
    } catch (error) {
      if (error instanceof HubRefusedError && error.again === "ticket") {
        drop();
      }
      throw error;
    }
  }

  async function renewInTime(tries: number): Promise<void> {
    if (kept === null) {
      return;
    }
    try {
      await renew(kept);
    } catch {
      if (kept !== null && millisecondsTo(kept.session.expiresOn) > marginMs) {
        planRenewal(reconnectDelayMs(tries, random), tries + 1);
      }
    }
  }

  async function begin(): Promise<Kept> {
    if (ticket === null || Date.now() - ticket.askedAt > ticketMs) {
      ticket = null;
      const askedAt = Date.now();
      ticket = { ...(await askTicket()), askedAt };
    }
    const { url, pbx } = ticket;
    try {
      const session = await door.begin(url, { ticket: ticket.ticket, pbx });
      ticket = null;
      return keep(url, session);
    } catch (error) {
      if (error instanceof HubRefusedError && error.again === "ticket") {
        ticket = null;
      }
      throw error;
    }
  }

  return {
    current: async () => {
      if (kept !== null && millisecondsTo(kept.session.expiresOn) <= marginMs) {
        drop();
      }
      const present = kept === null ? await begin() : doubtful ? await renew(kept) : kept;
      return { url: present.url, token: present.session.token, socketOnly: door.socketOnly };
    },
    drop,
    doubt: () => {
      doubtful = kept !== null;
      door.forgetWay();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
