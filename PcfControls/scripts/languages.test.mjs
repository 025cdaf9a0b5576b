// @vitest-environment node
import { readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { faultsOf, readResx, wordFiles } from "./languages.mjs";
import { root } from "./workspace.mjs";

/** Texts that are the same in another language and in English, and why. */
const same = new Map([
  [
    "1031",
    new Map([
      ["Softphone", "Germans say Softphone"],
      ["Lead", "Microsoft's German Dynamics says Lead"],
    ]),
  ],
  ["1032", new Map([["Ctrl+Shift+{0}", "Greek keyboards say Ctrl and Shift"]])],
]);

const files = wordFiles();
const english = files.filter(({ language }) => language === "1033");
const others = files.filter(({ language }) => language !== "1033");
const named = (list) => list.map((file) => [relative(root, file.path), file]);

describe("The words", () => {
  it("of every control and of the commands are there in English, German and Greek", () => {
    expect(english.map(({ name }) => name).sort()).toEqual(["Commands", "Pages", "PhoneNumber", "ScriptingPane", "Softphone"]);
    english.forEach(({ name }) => {
      expect(others.filter((other) => other.name === name).map(({ language }) => language)).toEqual(["1031", "1032"]);
    });
  });

  it.each(named(files))("have every key once: %s", (_path, { path }) => {
    const names = readResx(path).map(({ key }) => key);

    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it.each(named(others))("say all that the English ones say: %s", (_path, { path, name, language }) => {
    const original = readResx(english.find((file) => file.name === name).path);

    expect(faultsOf(original, readResx(path), same.get(language) ?? new Map(), language)).toEqual([]);
  });

  it.each(named(files.filter(({ path }) => path.includes("/controls/"))))("come with the control: %s", (_path, { path }) => {
    const manifest = readFileSync(join(dirname(dirname(path)), "ControlManifest.Input.xml"), "utf8");

    expect(manifest).toContain(`<resx path="strings/${basename(path)}"`);
  });

  it("stay in English only where a sentence says why", () => {
    const unused = [...same].flatMap(([language, texts]) => {
      const said = others.filter((file) => file.language === language).flatMap(({ path }) => readResx(path).map(({ value }) => value));
      return [...texts.keys()].filter((text) => !said.includes(text));
    });

    expect(unused).toEqual([]);
  });
});

describe("A translation", () => {
  const original = [
    { key: "Title", value: "Call with {0}" },
    { key: "Left", value: "{0} left of {1}" },
    { key: "Dash", value: "---" },
  ];
  const faults = (...values) =>
    faultsOf(
      original,
      values.map((value, place) => ({ key: original[place]?.key ?? "More", value })),
      new Map(),
      "1032",
    );

  it("that is whole has no faults", () => {
    expect(faults("Κλήση με {0}", "{0} από {1}", "---")).toEqual([]);
  });

  it.each([
    ["lacks a key", ["Κλήση με {0}", "{0} από {1}"], "Dash is not there."],
    ["has a key more", ["Κλήση με {0}", "{0} από {1}", "---", "α"], "More is no English key."],
    ["lost a value", ["Κλήση με", "{0} από {1}", "---"], "Title fills in other values: ."],
    ["fills in one twice", ["Κλήση με {0} {0}", "{0} από {1}", "---"], "Title fills in other values: {0} {0}."],
    ["says nothing", ["Κλήση με {0}", " ", "---"], "Left says nothing."],
    ["was left in English", ["Call with {0}", "{0} από {1}", "---"], "Title is in English: Call with {0}"],
    ["has words that nobody has put into Greek", ["Call for {0}", "{0} από {1}", "---"], "Title has no Greek letter: Call for {0}"],
  ])("that %s is found out", (_what, values, fault) => {
    expect(faults(...values)).toContain(fault);
  });

  it("in another order than the English is found out", () => {
    expect(faultsOf(original, [...original].reverse(), new Map(), "1031")).toContain("The keys are not in the order of the English ones.");
  });
});
