import { describe, expect, it } from "vitest";
import { createText } from "./text";

const sentences: Record<string, string> = { Answer: "Answer", Left: "Not sent: {0}", Hebrew: "שיחה עם {0}" };
const rtl = createText((key) => sentences[key] ?? key, true);
const visible = (text: string): string => text.replace(/\u2068/g, "[").replace(/\u2069/g, "]");

describe("A text on a screen that runs from right to left", () => {
  it("is the word itself where nothing could turn", () => {
    expect(rtl("Answer")).toBe("Answer");
  });

  it("keeps the order of a number within it", () => {
    expect(visible(rtl("Hebrew", "+49 30 23125011"))).toBe("[שיחה עם [+49 30 23125011]]");
  });

  it("keeps its marks where nobody has put it into the language", () => {
    expect(visible(rtl("Left", "No network."))).toBe("[Not sent: [No network.]]");
  });
});

it("A text on a screen that runs from left to right has no signs that nobody sees", () => {
  expect(createText((key) => sentences[key] ?? key)("Left", "x.")).toBe("Not sent: x.");
});
