import { describe, expect, it } from "vitest";
import { hostLanguage, momentFormat } from "./language";

describe("The language of a host's user", () => {
  it.each([
    [1031, [], "de"],
    [1032, ["en-US"], "el"],
    [1033, ["de-DE"], "en"],
    [2052, ["zh-TW"], "zh-CN"],
    [3082, ["en"], "es"],
  ])("%i is known where the browser has another one %j", (languageId, browser, tag) => {
    expect(hostLanguage({ languageId }, browser).locale).toBe(tag);
  });

  it.each([
    [1031, ["en-US", "de-AT", "de"], "de-AT"],
    [1033, ["de", "en-GB"], "en-GB"],
    [1028, ["zh-CN", "zh-HK"], "zh-HK"],
  ])("%i is that of the region that the browser says %j", (languageId, browser, tag) => {
    expect(hostLanguage({ languageId }, browser).locale).toBe(tag);
  });

  it.each([[undefined], [{}], [{ languageId: 99 }]])("is the browser's where the host says none: %j", (settings) => {
    expect(hostLanguage(settings, ["fr"])).toEqual({ locale: undefined, isRtl: false });
  });

  it("runs from right to left where the host says so", () => {
    expect(hostLanguage({ languageId: 1037, isRTL: true }, [])).toEqual({ locale: "he", isRtl: true });
  });
});

describe("A moment", () => {
  const moment = new Date(2026, 10, 27, 15, 5);

  it.each([
    ["de", "27. November 2026"],
    ["el", "27 Νοεμβρίου 2026"],
    ["en-GB", "27 November 2026"],
  ])("is written in %s as %s", (locale, written) => {
    expect(momentFormat(locale, { day: "numeric", month: "long", year: "numeric" })(moment)).toBe(written);
  });

  it("has the year and the digits of the rest of the screen where the region has others", () => {
    expect(momentFormat("ar-SA", { day: "numeric", year: "numeric", month: "numeric" })(moment)).toMatch(/27.*11.*2026/);
  });
});
