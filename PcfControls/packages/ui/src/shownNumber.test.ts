import { describe, expect, test } from "vitest";
import { shownNumber } from "./shownNumber";
import type { NumberSettings } from "@telephony/contracts";

const germany: NumberSettings = { country: "DE", extensionLength: 4, dialPrefix: "" };

describe("a number", () => {
  test.each([
    ["+493023125111", "030 23125111"],
    ["004930 23125111", "030 23125111"],
    ["03023125111", "030 23125111"],
    ["+49 (0)30/23125-111", "030 23125111"],
  ])("of the own country is shown as people there write it: %s", (text, shown) => {
    expect(shownNumber(text, germany)).toBe(shown);
  });

  test.each([
    ["+442079460000", "+44 20 7946 0000"],
    ["00442079460000", "+44 20 7946 0000"],
    ["+302310123456", "+30 231 012 3456"],
  ])("of another country is shown with its country code: %s", (text, shown) => {
    expect(shownNumber(text, germany)).toBe(shown);
  });

  test("is read by the own country's plan however its code is written", () => {
    expect(shownNumber("03023125111", { ...germany, country: "de" })).toBe("030 23125111");
  });

  test("is shown with its country code where there is no own country", () => {
    expect(shownNumber("+493023125111", { ...germany, country: "" })).toBe("+49 30 23125111");
    expect(shownNumber("03023125111", { ...germany, country: "" })).toBe("03023125111");
    expect(shownNumber("03023125111", { ...germany, country: "XX" })).toBe("03023125111");
  });

  test("of a country that shares its code is shown as the own one's only where it is", () => {
    const america = { ...germany, country: "US" };
    expect(shownNumber("+12125550123", america)).toBe("(212) 555-0123");
    expect(shownNumber("+16135550123", america)).toBe("+1 613 555 0123");
  });
});

describe("what is shown as it came", () => {
  test.each([
    ["1002", "an extension"],
    ["*97", "a service code"],
    ["", "nothing"],
    ["Anna Example", "a name"],
    ["call 030 23125111 now", "a sentence with a number in it"],
    ["\u202e+493023125111", "a number with a sign that turns the text round"],
    ["<b>+493023125111</b>", "markup"],
    ["++493023125111", "two plus signs"],
    ["+49", "a country code alone"],
    ["+4930231251112345678901234567890", "more digits than any number has"],
    ["+999123456789", "a code that no country has"],
  ])("%s: %s", (text) => {
    expect(shownNumber(text, germany)).toBe(text);
  });

  test("a text of any length, at once", () => {
    const long = "+49".padEnd(100_000, "1");
    expect(shownNumber(long, germany)).toBe(long);
  });
});

describe("with a prefix for outside lines", () => {
  const office = { ...germany, dialPrefix: "0" };

  test.each([
    ["003023125111", "030 23125111"],
    ["000442079460000", "+44 20 7946 0000"],
  ])("a dialled number is shown without it: %s", (text, shown) => {
    expect(shownNumber(text, office)).toBe(shown);
  });

  test.each([
    ["03023125111", "030 23125111"],
    ["+493023125111", "030 23125111"],
  ])("the digits of a number are not taken for it: %s", (text, shown) => {
    expect(shownNumber(text, office)).toBe(shown);
  });

  // Bosnia as it is dialled, or the office's 0 and a number in Germany.
  test("what is a number both with and without it stays as it came", () => {
    expect(shownNumber("0038799715177", office)).toBe("0038799715177");
  });
});
