/** Twice the promised time is a sign that was missed; a little more, since clocks and loads differ. */
const silentAfter = 2.5;
/** Missed that often, the line is given up and another one opened. */
const givenUpAfter = 12;
const lookEveryMs = 500;

/** Watches whether an open line is still heard. A TCP connection says nothing for minutes when the network is gone. */
export interface LifeWatch {
  /** Something came from the hub. */
  heard(): void;
  /** The hub promised something at least this often, in milliseconds; 0 for no promise. */
  promised(everyMs: number): void;
  /** The computer says that it has no network, or has one again. What is heard says more. A line that is gone has nothing to say to it. */
  networkChanged(isOnline: boolean): void;
  stop(): void;
}

export interface LifeEvents {
  /** The line went silent, or is heard again. Told again when the reason changes. */
  silence: (isSilent: boolean) => void;
  /** It has been silent for so long that it will not come back. */
  givenUp: () => void;
}

/** @param now The time in milliseconds. */
export function watchLife(events: LifeEvents, now: () => number = Date.now): LifeWatch {
  let [everyMs, lastHeard, lastLook] = [0, now(), now()];
  let isSilent = false;
  let isStopped = false;

  function tell(silent: boolean): void {
    if (silent !== isSilent) {
      isSilent = silent;
      events.silence(silent);
    }
  }
  function look(): void {
    const time = now();
    // A page that slept, or is throttled in the background, has not listened either.
    const slept = time - lastLook - lookEveryMs;
    lastLook = time;
    if (slept > lookEveryMs) {
      lastHeard += slept;
    }
    const quietMs = time - lastHeard;
    if (everyMs > 0 && quietMs > everyMs * silentAfter) {
      tell(true);
    }
    if (everyMs > 0 && quietMs > everyMs * givenUpAfter) {
      stop();
      events.givenUp();
    }
  }
  const timer = setInterval(look, lookEveryMs);
  function stop(): void {
    isStopped = true;
    clearInterval(timer);
  }

  return {
    heard: () => {
      lastHeard = now();
      tell(false);
    },
    promised: (ms) => {
      everyMs = ms;
    },
    networkChanged: (isOnline) => {
      if (!isStopped && (!isOnline || isSilent)) {
        isSilent = true;
        events.silence(true);
      }
    },
    stop,
  };
}
