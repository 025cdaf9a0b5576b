const lockName = "cts-telephony-leader";

/** The part of a page that an election needs. */
export interface ElectionPage {
  locks: LockManager | undefined;
  hasFocus(): boolean;
  onFocus(focused: () => void): () => void;
}

export function browserPage(): ElectionPage {
  return {
    // Missing on plain-HTTP pages other than localhost.
    locks: (navigator as Partial<Navigator>).locks,
    hasFocus: () => document.hasFocus(),
    onFocus: (focused) => {
      window.addEventListener("focus", focused);
      return () => window.removeEventListener("focus", focused);
    },
  };
}

/**
 * Makes one of an agent's tabs the leader: the one that had the focus last, since that is where the agent looks. Without locks every
 * tab leads; the memory of pops still keeps a record from opening twice.
 * @param changed Called whenever this page begins or ceases to lead.
 * @returns Ends the candidacy.
 */
export function electLeader(page: ElectionPage, changed: (isLeader: boolean) => void): () => void {
  const { locks } = page;
  if (locks === undefined) {
    changed(true);
    return () => undefined;
  }
  let stopped = false;
  let leads = false;
  let queue = new AbortController();
  let release: () => void = () => undefined;

  function compete(options: LockOptions): void {
    let granted = false;
    const hold = (): Promise<void> | undefined => {
      if (stopped) {
        return undefined;
      }
      granted = true;
      leads = true;
      changed(true);
      return new Promise((resolve) => {
        release = resolve;
      });
    };
    locks?.request(lockName, options, hold).catch(() => {
      // Another tab took the lead. A request that was never granted was withdrawn for one with more force.
      if (granted && !stopped) {
        leads = false;
        changed(false);
        standInQueue();
      }
    });
  }
  function standInQueue(): void {
    queue = new AbortController();
    compete({ signal: queue.signal });
  }
  function takeOver(): void {
    if (!leads) {
      queue.abort();
      compete({ steal: true });
    }
  }

  if (page.hasFocus()) {
    compete({ steal: true });
  } else {
    standInQueue();
  }
  const stopListening = page.onFocus(takeOver);
  return () => {
    stopped = true;
    stopListening();
    queue.abort();
    release();
  };
}
