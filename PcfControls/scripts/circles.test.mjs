// @vitest-environment node
import { describe, expect, it } from "vitest";
import { circlesOf, filesAtRunTime, foldersOf, importsOf, readFiles } from "./circles.mjs";
import { pageFolder } from "./workspace.mjs";

const files = readFiles(["packages", "controls", "webresources", "scripts", pageFolder]);

/** Its types know one another across folders: the app's services are one type that every part takes, and that names every part's. */
const withCirclesOfTypes = "../tests/LocalDataverse/Page/";

describe("The files of the workspace", () => {
  it("need no other at run time that needs them", () => {
    expect(circlesOf(filesAtRunTime(files))).toEqual([]);
  });

  it("are in folders that need no other that needs them", () => {
    const sorted = new Map([...files].filter(([file]) => !file.startsWith(withCirclesOfTypes)));

    expect(circlesOf(foldersOf(sorted))).toEqual([]);
  });

  it("are all looked at", () => {
    expect(files.size).toBeGreaterThan(150);
    expect(files.get("packages/hub-client/src/index.ts").map((used) => used.file)).toContain("packages/hub-client/src/session/session.ts");
  });
});

describe("What a file imports", () => {
  it("is told with whether it is needed at run time", () => {
    const text =
      'import a from "./a";\nimport type { B } from "../b";\nexport * from "./c";\nexport type { D } from "./d";\nimport "react";\n';

    expect(importsOf(text)).toEqual([
      { from: "./a", atRunTime: true },
      { from: "../b", atRunTime: false },
      { from: "./c", atRunTime: true },
      { from: "./d", atRunTime: false },
    ]);
  });
});

describe("A circle", () => {
  it("is found over whatever others, and who only leads to it is not in it", () => {
    const needs = new Map([
      ["door", ["a"]],
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["a", "ground"]],
      ["ground", []],
    ]);

    expect(circlesOf(needs)).toEqual(["a b c"]);
  });

  it("is not made by two ways to the same place", () => {
    const needs = new Map([
      ["roof", ["left", "right"]],
      ["left", ["ground"]],
      ["right", ["ground"]],
      ["ground", []],
    ]);

    expect(circlesOf(needs)).toEqual([]);
  });
});
