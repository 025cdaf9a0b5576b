import { describe, expect, it } from "vitest";
import { ResourceStrings } from "./resourceStrings";

const texts = "new_/strings/Texts";
const files = [`${texts}.1033.resx`, `${texts}.1031.resx`, `${texts}.1036.resx`];

const resx = (...entries: [string, string][]): string =>
  `<root>${entries.map(([name, value]) => `<data name="${name}"><value>${value}</value></data>`).join("")}</root>`;

const contents: Readonly<Record<string, string>> = {
  [`/WebResources/${texts}.1033.resx`]: resx(["hello", "Hello"], ["bye", "Bye"]),
  [`/WebResources/${texts}.1031.resx`]: resx(["hello", "Guten Tag"]),
};

/** Strings of a person, and what was asked for. */
async function stringsOf(languageId: number, loaded: readonly string[]): Promise<{ strings: ResourceStrings; asked: string[] }> {
  const asked: string[] = [];
  const strings = new ResourceStrings(languageId, (input) => {
    asked.push(input as string);
    return Promise.resolve(new Response(contents[input as string] ?? "<root/>"));
  });
  await strings.load(loaded);
  return { strings, asked };
}

describe("Xrm.Utility.getResourceString", () => {
  it("has the text in the person's language", async () => {
    const { strings } = await stringsOf(1031, files);

    expect(strings.get(texts, "hello")).toBe("Guten Tag");
  });

  it("has the organization's for what is not in the person's, and null for what is in none", async () => {
    const { strings } = await stringsOf(1031, files);

    expect([strings.get(texts, "bye"), strings.get(texts, "thanks")]).toEqual(["Bye", null]);
  });

  it("throws for a person whose language has no web resource, and before a script that depends on it is loaded", async () => {
    const greek = await stringsOf(1032, files);
    const early = await stringsOf(1033, []);

    expect(() => greek.strings.get(texts, "hello")).toThrow(`${texts} does not exist.`);
    expect(() => early.strings.get(texts, "hello")).toThrow(`${texts} does not exist.`);
  });

  it("loads each file once, and none of other languages", async () => {
    const { strings, asked } = await stringsOf(1031, files);
    await strings.load(files);

    expect(asked.sort()).toEqual([`/WebResources/${texts}.1031.resx`, `/WebResources/${texts}.1033.resx`]);
  });
});
