// @vitest-environment node
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** The files that C# reads and writes too; each is named by its message. */
const folder = join(__dirname, "../../../../tests/contracts");
const fixtures = ["api", "hub"].flatMap((part) =>
  readdirSync(join(folder, part))
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ message: basename(file, ".json"), json: readFileSync(join(folder, part, file), "utf8") })),
);

const options: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: [],
  lib: ["lib.es2020.d.ts"],
  target: ts.ScriptTarget.ES2020,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};
const libraries = new Map<string, ts.SourceFile | undefined>();

/** What the compiler has against a JSON text as a literal of a generated message; as a literal, since then unknown keys count too. */
function complaints(message: string, json: string): string[] {
  const path = join(__dirname, "fixture.virtual.ts");
  const text = `import type { ${message} } from "./generated/hub";\nexport const fixture: ${message} = ${json};\n`;
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion) => {
    if (name === path) {
      return ts.createSourceFile(name, text, languageVersion);
    }
    if (!libraries.has(name)) {
      libraries.set(name, read(name, languageVersion));
    }
    return libraries.get(name);
  };
  host.fileExists = (name) => name === path || ts.sys.fileExists(name);
  const program = ts.createProgram([path], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

const jsonOf = (message: string): string => fixtures.find((fixture) => fixture.message === message)?.json ?? "";

describe("The generated messages", () => {
  it.each(fixtures)("accept what C# writes as $message", ({ message, json }) => {
    expect(complaints(message, json)).toEqual([]);
  });

  it.each([
    ["a key that is named otherwise", "AgentMessage", '"phoneReachable"', '"phoneReachible"'],
    ["a key that is named otherwise further in", "PopMessage", '"recordId": "ac', '"recordKey": "ac'],
    ["a missing key", "CommandResult", '"reason": "The PBX says: No such channel.",', ""],
    ["a missing key further in", "CallEventBatch", '"sequence": 3,', ""],
    ["a key too many", "RefusedEvent", '"reason"', '"code": 1, "reason"'],
    ["a word that is none", "CallMessage", '"state": "hold"', '"state": "onHold"'],
    ["a word that is none further in", "ConnectorSnapshot", '"holdResume"', '"hold"'],
    ["a text for a number", "CallReceipt", '"wrapSeconds": 20', '"wrapSeconds": "20"'],
  ])("do not accept %s", (_what, message, written, wrong) => {
    const json = jsonOf(message);
    expect(json).toContain(written);

    expect(complaints(message, json.replace(written, wrong))).toHaveLength(1);
  });
});
