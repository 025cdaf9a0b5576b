import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import typescript from "typescript";
import { filesBelow, root } from "./workspace.mjs";

const written = /\.(ts|tsx|mts|mjs)$/;

/** What a text of TypeScript imports from files beside it; `atRunTime` is false for what only types need. */
export function importsOf(text) {
  const { statements } = typescript.createSourceFile("file.tsx", text, typescript.ScriptTarget.Latest);
  return statements
    .filter(
      (statement) => (typescript.isImportDeclaration(statement) || typescript.isExportDeclaration(statement)) && statement.moduleSpecifier,
    )
    .map((statement) => ({ from: statement.moduleSpecifier.text, atRunTime: !(statement.importClause ?? statement).isTypeOnly }))
    .filter(({ from }) => from.startsWith("."));
}

/** Every file written by hand below some folders, with the files that it imports. Tests stand above all and are left out. */
export function readFiles(folders) {
  const files = new Map();
  for (const file of folders.flatMap((folder) => filesBelow(resolve(root, folder))).filter((path) => written.test(path))) {
    const imports = importsOf(readFileSync(file, "utf8"));
    files.set(
      relative(root, file),
      imports.flatMap(({ from, atRunTime }) => {
        const found = fileOf(resolve(dirname(file), from));
        return found === undefined ? [] : [{ file: relative(root, found), atRunTime }];
      }),
    );
  }
  return files;
}

/** The groups of names that need one another, each over whatever others. */
export function circlesOf(needs) {
  const reached = new Map([...needs.keys()].map((name) => [name, reachedFrom(name, needs)]));
  const circles = [...needs.keys()]
    .filter((name) => reached.get(name).has(name))
    .map((name) =>
      [...reached.get(name)]
        .filter((other) => reached.get(other)?.has(name))
        .sort()
        .join(" "),
    );
  return [...new Set(circles)];
}

/** Which files need which at run time. */
export function filesAtRunTime(files) {
  return new Map([...files].map(([file, imports]) => [file, imports.filter(({ atRunTime }) => atRunTime).map((used) => used.file)]));
}

/** Which folders need which, types included. */
export function foldersOf(files) {
  const needs = new Map();
  for (const [file, imports] of files) {
    const folder = dirname(file);
    const others = imports.map((used) => dirname(used.file)).filter((other) => other !== folder);
    needs.set(folder, [...(needs.get(folder) ?? []), ...others]);
  }
  return needs;
}

function reachedFrom(name, needs) {
  const reached = new Set();
  const waiting = [...(needs.get(name) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!reached.has(next)) {
      reached.add(next);
      waiting.push(...(needs.get(next) ?? []));
    }
  }
  return reached;
}

function fileOf(path) {
  return [path, `${path}.ts`, `${path}.tsx`, join(path, "index.ts")].find((candidate) => written.test(candidate) && existsSync(candidate));
}
