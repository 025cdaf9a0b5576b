import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchLife } from "./life";
import type { LifeWatch } from "./life";

let told: string[];
let watch: LifeWatch;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  watch = watchLife({ silence: (isSilent) => void told.push(isSilent ? "silent" : "heard"), givenUp: () => void told.push("given up") });
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

describe("A line", () => {
  it("without a promise is never called silent", () => {
    vi.advanceTimersByTime(120_000);

    expect(told).toEqual([]);
  });

  it("that misses two signs is silent within three seconds", () => {
    watch.promised(1000);
    vi.advanceTimersByTime(3000);

    expect(told).toEqual(["silent"]);
  });

  it("with a sign every second is not", () => {
    watch.promised(1000);
    for (let second = 0; second < 60; second++) {
      vi.advanceTimersByTime(1000);
      watch.heard();
    }

    expect(told).toEqual([]);
  });

  it("is heard again with the next sign", () => {
    watch.promised(1000);
    vi.advanceTimersByTime(4000);
    watch.heard();

    expect(told).toEqual(["silent", "heard"]);
  });

  it("is given up after a dozen missed signs, once", () => {
    watch.promised(1000);
    vi.advanceTimersByTime(60_000);

    expect(told).toEqual(["silent", "given up"]);
  });

  it("is silent at once when the computer has no network", () => {
    watch.networkChanged(false);

    expect(told).toEqual(["silent"]);
  });

  it("is not blamed for a page that slept", () => {
    watch.promised(1000);
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(500);

    expect(told).toEqual([]);
  });
});
