// @vitest-environment node
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import typescript from "typescript";
import { describe, expect, it } from "vitest";
import { script } from "./build-webresources.mjs";
import { root } from "./workspace.mjs";

const types = join(root, "webresources", "types");
const shipped = join(types, "DynamicsTelephony.d.ts");
const options = typescript.parseJsonConfigFileContent(
  typescript.readConfigFile(join(types, "tsconfig.json"), typescript.sys.readFile).config,
  typescript.sys,
  types,
);

/** What the compiler says of the shipped types and what is checked with them, where some files have other texts than on the disk. */
function problems(files, texts = {}) {
  const host = typescript.createCompilerHost(options.options);
  const read = host.readFile.bind(host);
  host.readFile = (file) => texts[file] ?? read(file);
  host.fileExists = (file) => file in texts || typescript.sys.fileExists(file);
  const source = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) => (file in texts ? typescript.createSourceFile(file, texts[file], rest[0]) : source(file, ...rest));
  return typescript
    .getPreEmitDiagnostics(typescript.createProgram([...files, shipped], options.options, host))
    .map(({ messageText }) => typescript.flattenDiagnosticMessageText(messageText, "\n"));
}

/** The examples in the doc comments of the types, by the function that they show. */
function examplesOf(text) {
  const examples = [...text.matchAll(/@example\n((?: {3}\*.*\n)+?) {3}\*\/\n {2}function (\w+)/g)];
  return new Map(examples.map(([, lines, name]) => [name, lines.replace(/^ {3}\* ?/gm, "")]));
}

describe("The types of the client API", () => {
  const text = readFileSync(shipped, "utf8");

  it("are the library's, and the examples compile with them", () => {
    expect(problems(options.fileNames)).toEqual([]);
  });

  it.each([
    ["a function less", (types) => types.replace("function answer(): Promise<CommandDone>;", "")],
    ["a function more", (types) => types.replace("function answer()", "function hold(): void;\nfunction answer()")],
    ["another parameter", (types) => types.replace("dial(number: string)", "dial(number: number)")],
    ["a property less", (types) => types.replace("queueDn: string;", "")],
    ["a property more", (types) => types.replace("queueDn: string;", "queueDn: string; queue: string;")],
    ["an event less", (types) => types.replace('"idle" | "end"', '"idle"')],
  ])("do not compile with %s than the library", (_what, change) => {
    expect(change(text)).not.toBe(text);
    expect(problems([join(types, "sameAsLibrary.ts")], { [shipped]: change(text) })).not.toEqual([]);
  });

  it("show every function by an example that compiles", () => {
    const examples = examplesOf(text);
    const functions = [...text.matchAll(/^ {2}function (\w+)/gm)].map(([, name]) => name);
    const file = join(types, "examples.js");
    const program = [...examples.values()].map((example) => `(function () {\n${example}}());`).join("\n");

    expect([...examples.keys()]).toEqual(functions);
    expect(problems([file], { [file]: program })).toEqual([]);
  });
});

describe("The examples of the client API", () => {
  it("have the documented walk-through byte for byte", () => {
    const bytes = readFileSync(join(root, "webresources", "examples", "dt_SimpleEG.js"));

    expect(createHash("sha256").update(bytes).digest("hex")).toBe("2d36d32a1b67d053c8e40fb18d6287f96d7aef320fa54083e433585826381eae");
  });

  it("say where they are added", () => {
    const own = readdirSync(join(root, "webresources", "examples")).filter((name) => name !== "dt_SimpleEG.js");

    expect(own).toEqual(["queueColumn.js", "saveAndClose.js"]);
    own.forEach((name) => expect(readFileSync(join(root, "webresources", "examples", name), "utf8")).toMatch(/(OnLoad|Command bar)/));
  });
});

describe("The library DynamicsTelephony.js", () => {
  it("is at most 5 KB when it is sent", async () => {
    expect(gzipSync(await script("DynamicsTelephony"), { level: 9 }).length).toBeLessThanOrEqual(5 * 1024);
  });
});
