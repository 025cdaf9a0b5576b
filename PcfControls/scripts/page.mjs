// Lints or formats the page of the local Dataverse, which is outside this workspace: node scripts/page.mjs lint | format
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pageFolder, root } from "./workspace.mjs";

const program = (...parts) => join(root, "node_modules", ...parts);
const prettier = [program("prettier", "bin", "prettier.cjs"), ".", "--config", join(root, ".prettierrc")];
const runs =
  process.argv[2] === "format"
    ? [[...prettier, "--write"]]
    : [
        [program("eslint", "bin", "eslint.js"), ".", "--max-warnings", "0"],
        [...prettier, "--check"],
      ];

for (const run of runs) {
  const { status } = spawnSync(process.execPath, run, { cwd: pageFolder, stdio: "inherit" });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
