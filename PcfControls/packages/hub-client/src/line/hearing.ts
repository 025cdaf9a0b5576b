import { sayWhy } from "../errors/reasons";
import type { ConnectionStatus } from "./connectionStatus";
import { watchLife } from "./life";
import type { LifeWatch } from "./life";
import type { HubLink } from "./link";
import type { Network } from "./network";

/** Whether the page hears the hub, beside whether a line is open. */
export interface Hearing {
  /** Listens to a line that is being opened; it counts once it is given. */
  listen(): LineHearing;
  /** The same work, given up when the line goes silent: nobody waits for an answer that cannot come. */
  whileHeard<T>(work: Promise<T>): Promise<T>;
  /** Why a line is gone: a computer without network is to blame for it. */
  problemOf(problem: ConnectionStatus["problem"]): ConnectionStatus["problem"];
  stop(): void;
}

export interface LineHearing {
  watch: LifeWatch;
  /** The line is open. */
  opened: (link: HubLink) => void;
}

export interface HearingOptions {
  network: Network;
  statusChanged: (status: ConnectionStatus) => void;
  /** The computer has its network back. */
  networkBack: () => void;
}

export function createHearing({ network, statusChanged, networkBack }: HearingOptions): Hearing {
  const waiting = new Set<() => void>();
  let watch: LifeWatch | null = null;

  function tell(isSilent: boolean): void {
    const source = network.isOnline() ? "silent" : "offline";
    statusChanged({ phase: "connected", problem: isSilent ? { source, reason: "" } : null });
    if (isSilent) {
      waiting.forEach((giveUp) => giveUp());
    }
  }
  const stop = network.onChange(() => {
    watch?.networkChanged(network.isOnline());
    if (network.isOnline()) {
      networkBack();
    }
  });

  return {
    listen: () => {
      let link: HubLink | null = null;
      const own = watchLife({ silence: (isSilent) => link !== null && tell(isSilent), givenUp: () => void link?.close() });
      watch = own;
      return {
        watch: own,
        opened: (opened) => {
          link = opened;
          statusChanged({ phase: "connected", problem: null });
        },
      };
    },
    whileHeard: async (work) => {
      let giveUp: () => void = () => undefined;
      const silence = new Promise<never>((_resolve, reject) => {
        giveUp = () => reject(new Error(sayWhy("Reason_HubNotHeard")));
      });
      waiting.add(giveUp);
      try {
        return await Promise.race([work, silence]);
      } finally {
        waiting.delete(giveUp);
      }
    },
    problemOf: (problem) => (network.isOnline() ? problem : { source: "offline", reason: "" }),
    stop,
  };
}
