import { describe, expect, it } from "vitest";
import { formatNumber } from "./formatNumber";

describe("A number", () => {
  it.each([
    ["+493023125011", "DE", "030 23125011", "+493023125011"],
    ["+493023125011", "GR", "+49 30 23125011", "+493023125011"],
    ["+493023125011", "", "+49 30 23125011", "+493023125011"],
    ["030 23125011", "DE", "030 23125011", "+493023125011"],
    ["030/23125011", "de", "030 23125011", "+493023125011"],
    ["+30 210 1234567", "DE", "+30 21 0123 4567", "+302101234567"],
  ])("%s in %j is shown as %s", (written, country, text, e164) => {
    expect(formatNumber(written, country)).toEqual({ text, e164 });
  });

  it.each(["", "1002", "*21#", "+49", "++49 30 1", "abc1", "030 23125011 (office)", "030 1 / 030 2", "<img src=x onerror=alert(1)>"])(
    "%j is shown as it is written",
    (written) => {
      expect(formatNumber(written, "DE")).toEqual({ text: written, e164: "" });
    },
  );

  it("is shown without the signs that turn its direction", () => {
    expect(formatNumber("\u202E030 1234", "DE").text).toBe("030 1234");
    expect(formatNumber("\u202E030\u200B 23125011", "DE").text).toBe("030 23125011");
  });

  it("without country code is shown as it is written where no country is known", () => {
    expect(formatNumber(" 030 23125011 ", "")).toEqual({ text: "030 23125011", e164: "" });
  });

  it("of a country that does not exist is shown as it is written", () => {
    expect(formatNumber("030 23125011", "XX")).toEqual({ text: "030 23125011", e164: "" });
  });
});
