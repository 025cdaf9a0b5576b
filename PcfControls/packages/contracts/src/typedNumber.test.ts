// @vitest-environment node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { typedNumber } from "./typedNumber";

/** The cases that C# reads, too. */
const cases = readFileSync(join(__dirname, "../../../../tests/cases/typed-numbers.csv"), "utf8")
  .split(/\r?\n/)
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(";") as [string, string]);

describe("What is typed", () => {
  it.each(cases)("is dialled or refused, and never changed: %j", (typed, dialled) => {
    expect(typedNumber(typed)).toBe(dialled);
  });
});
