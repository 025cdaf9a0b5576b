import type { HubSession } from "@telephony/contracts";
import { HubRefusedError } from "./hubDoor";
import type { HubDoor } from "./hubDoor";
import { reconnectDelayMs } from "./reconnectDelay";
import type { HubTicket } from "../dataverse/telephonyApis";

/** A ticket is good for a minute; one that is older than this would end on the way. */
const ticketMs = 50_000;

/** How long before its end a token is renewed, at the latest; up to a minute earlier, so that not all pages come at once. */
const renewBeforeMs = 120_000;
const spreadMs = 60_000;

/** A token this near its end is no longer used. */
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

const needsTicket = (error: unknown): boolean => error instanceof HubRefusedError && error.again === "ticket";

/** Begins sessions: a ticket is tried as long as it may be good, however often the hub says later. */
function createBeginning(askTicket: () => Promise<HubTicket>, door: HubDoor): { begin: () => Promise<Kept>; forget: () => void } {
  let ticket: (HubTicket & { askedAt: number }) | null = null;
  const forget = (): void => {
    ticket = null;
  };
  return {
    forget,
    begin: async () => {
      if (ticket === null || Date.now() - ticket.askedAt > ticketMs) {
        forget();
        const askedAt = Date.now();
        ticket = { ...(await askTicket()), askedAt };
      }
      const { url, pbx } = ticket;
      try {
        const session = await door.begin(url, { ticket: ticket.ticket, pbx });
        forget();
        return { url, session };
      } catch (error) {
        if (needsTicket(error)) {
          forget();
        }
        throw error;
      }
    },
  };
}

/** One timer at a time, until it is stopped for good. */
function createTimer(): { set: (ms: number, work: () => void) => void; clear: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const clear = (): void => clearTimeout(timer);
  return {
    clear,
    set: (ms, work) => {
      clear();
      timer = stopped ? undefined : setTimeout(work, ms);
    },
    stop: () => {
      stopped = true;
      clear();
    },
  };
}

export function createHubSessions(askTicket: () => Promise<HubTicket>, door: HubDoor, random: () => number = Math.random): HubSessions {
  const beginning = createBeginning(askTicket, door);
  const timer = createTimer();
  let kept: Kept | null = null;
  let doubtful = false;

  function keep(next: Kept): Kept {
    [kept, doubtful] = [next, false];
    const ms = millisecondsTo(next.session.expiresOn) - renewBeforeMs - random() * spreadMs;
    // However wrong this browser's clock is, not in a loop.
    timer.set(Math.max(30_000, ms), () => void renewInTime(1));
    return next;
  }

  function drop(): void {
    timer.clear();
    beginning.forget();
    [kept, doubtful] = [null, false];
  }

  async function renew({ url, session }: Kept): Promise<Kept> {
    try {
      return keep({ url, session: await door.renew(url, session.token) });
    } catch (error) {
      if (needsTicket(error)) {
        drop();
      }
      throw error;
    }
  }

  async function renewInTime(tries: number): Promise<void> {
    try {
      await (kept === null ? null : renew(kept));
    } catch {
      if (kept !== null && millisecondsTo(kept.session.expiresOn) > marginMs) {
        timer.set(reconnectDelayMs(tries, random), () => void renewInTime(tries + 1));
      }
    }
  }

  async function present(): Promise<Kept> {
    if (kept !== null && millisecondsTo(kept.session.expiresOn) <= marginMs) {
      drop();
    }
    if (kept === null) {
      return keep(await beginning.begin());
    }
    return doubtful ? renew(kept) : kept;
  }

  return {
    current: async () => {
      const { url, session } = await present();
      return { url, token: session.token, socketOnly: door.socketOnly };
    },
    drop,
    doubt: () => {
      doubtful = kept !== null;
      door.forgetWay();
    },
    stop: timer.stop,
  };
}
