const secondsByAttempt = [1, 2, 5, 10, 20, 30];

/**
 * How long to wait before the next try, in milliseconds: growing to half a minute and never giving up.
 * A fifth is random, so that a hub that comes back is not met by every agent in the same instant.
 * @param failures Tries that failed since the last success, from 1.
 */
export function reconnectDelayMs(failures: number, random: () => number = Math.random): number {
  const index = Math.min(Math.max(failures, 1), secondsByAttempt.length) - 1;
  return Math.round((secondsByAttempt[index] ?? 30) * 1000 * (0.8 + 0.4 * random()));
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
