import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPause, dataverseDelayMs, reconnectDelayMs } from "./reconnectDelay";

const middle = (): number => 0.5;

const tries = [1, 2, 3, 4, 5, 6, 7, 1000];

describe("The delay before the hub is tried again", () => {
  it("never makes five seconds, so that screens are lit again as soon as that", () => {
    expect(tries.map((failures) => reconnectDelayMs(failures, middle))).toEqual([1000, 2000, 3000, 4000, 4000, 4000, 4000, 4000]);
    expect(reconnectDelayMs(1000, () => 1)).toBeLessThan(5000);
  });

  it("is spread by a fifth to either side", () => {
    expect(reconnectDelayMs(1, () => 0)).toBe(800);
    expect(reconnectDelayMs(1, () => 1)).toBe(1200);
  });
});

describe("The delay before Dataverse is asked again", () => {
  it("grows to half a minute and stays there", () => {
    const delays = tries.map((failures) => dataverseDelayMs(failures, middle));

    expect(delays).toEqual([1000, 2000, 5000, 10_000, 20_000, 30_000, 30_000, 30_000]);
  });
});

describe("A pause", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("ends when its time is over", async () => {
    let over = false;
    void createPause()
      .wait(1000)
      .then(() => (over = true));

    await vi.advanceTimersByTimeAsync(999);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(over).toBe(true);
  });

  it("can be cut short", async () => {
    const pause = createPause();
    const waiting = pause.wait(30_000);

    pause.wake();

    await expect(waiting).resolves.toBeUndefined();
  });
});
