import { describe, expect, it } from "vitest";
import { formatDuration } from "./duration";

describe("A duration", () => {
  it.each([
    [0, "0:00"],
    [999, "0:00"],
    [61_000, "1:01"],
    [599_000, "9:59"],
    [3_599_000, "59:59"],
    [3_600_000, "1:00:00"],
    [36_061_000, "10:01:01"],
    [-5000, "0:00"],
  ])("of %i milliseconds reads %s", (milliseconds, expected) => {
    expect(formatDuration(milliseconds)).toBe(expected);
  });
});
