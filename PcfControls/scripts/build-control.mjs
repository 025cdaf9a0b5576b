import { cpSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { outFolder, pcfScripts } from "./workspace.mjs";

/** Builds one control for production into out/controls/NAME: the files that go to Controls/ of the solution. */
export async function buildControl(name, folder) {
  const built = join(folder, "out", "controls", name);
  rmSync(join(folder, "out"), { recursive: true, force: true });
  const log = await pcfScripts(folder, "build", "--buildMode", "production", "--skipBuildLinting", "true");
  const bundle = join(built, "bundle.js");
  if (!log.includes("Succeeded") || !existsSync(bundle) || statSync(bundle).size === 0) {
    throw new Error(`pcf-scripts did not build ${name}:\n${log}`);
  }
  const target = join(outFolder, "controls", name);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync(built, target, { recursive: true });
}
