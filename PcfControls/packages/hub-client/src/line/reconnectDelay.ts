const secondsToHub = [1, 2, 3, 4];
const secondsToDataverse = [1, 2, 5, 10, 20, 30];

function delayMs(seconds: readonly number[], failures: number, random: () => number): number {
  const index = Math.min(Math.max(failures, 1), seconds.length) - 1;
  return Math.round((seconds[index] ?? 1) * 1000 * (0.8 + 0.4 * random()));
}

/**
 * How long to wait before the hub is tried again, in milliseconds: growing to four seconds and never giving up, so that a screen is lit again within
 * five seconds of the hub's return. A fifth is random, so that the hub is not met by every agent in the same instant.
 * @param failures Tries that failed since the last success, from 1.
 */
export function reconnectDelayMs(failures: number, random: () => number = Math.random): number {
  return delayMs(secondsToHub, failures, random);
}

/** The same where each try costs Dataverse a request: growing to half a minute. */
export function dataverseDelayMs(failures: number, random: () => number = Math.random): number {
  return delayMs(secondsToDataverse, failures, random);
}

/** The same where Dataverse refused: only an administrator can change that, so it is asked about once a minute. */
export function refusedDelayMs(random: () => number = Math.random): number {
  return Math.round(60_000 * (0.8 + 0.4 * random()));
}

/** A pause that can be cut short. */
export interface Pause {
  wait(milliseconds: number): Promise<void>;
  wake(): void;
}

export function createPause(): Pause {
  let wake: () => void = () => undefined;
  return {
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake: () => wake(),
  };
}
