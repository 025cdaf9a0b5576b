// @vitest-environment node
import powerApps from "@microsoft/eslint-plugin-power-apps";
import { ESLint } from "eslint";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { script, scripts } from "./build-webresources.mjs";
import { root } from "./workspace.mjs";

const linter = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ["**/*.js"],
      plugins: { "@microsoft/power-apps": powerApps },
      languageOptions: { ecmaVersion: 2018, sourceType: "script" },
      rules: powerApps.configs.paCheckerHosted.rules,
    },
  ],
});

/** What solution checker would say of a built script: its syntax, and the rules of the Power Apps plug-in. */
async function errorsOf(text) {
  const [{ messages }] = await linter.lintText(text, { filePath: join(root, "built.js") });
  return messages.filter(({ severity, fatal }) => fatal || severity === 2).map(({ line, message }) => `line ${line}: ${message}`);
}

describe("A built web resource", () => {
  it.each(scripts)("keeps the rules of solution checker: %s", async (name) => {
    expect(await errorsOf(await script(name))).toEqual([]);
  });

  it("would be found out if it used newer syntax, or made the page wait for an answer", async () => {
    expect(await errorsOf("var a = b?.c;")).toHaveLength(1);
    expect(await errorsOf('new XMLHttpRequest().open("GET", "/api", false);')).toHaveLength(1);
  });
});
