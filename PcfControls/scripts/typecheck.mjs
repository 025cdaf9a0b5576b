// Runs the TypeScript compiler, without output, over every project of the workspace and the page of the local Dataverse.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pageFolder, root } from "./workspace.mjs";

const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
const projects = ["packages", "controls"]
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
  .concat(root, join(root, "webresources"), join(root, "webresources", "types"), pageFolder)
  .filter((folder) => existsSync(join(folder, "tsconfig.json")));

const failed = projects.filter(
  (folder) => spawnSync(process.execPath, [compiler, "--noEmit", "-p", folder], { cwd: root, stdio: "inherit" }).status !== 0,
);
if (failed.length > 0) {
  console.error(`Type errors in: ${failed.join(", ")}`);
  process.exit(1);
}
