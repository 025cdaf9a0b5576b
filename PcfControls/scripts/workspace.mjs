import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The folder PcfControls. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The page of the local Dataverse, which is not a package of this workspace and has no packages of its own. */
export const pageFolder = join(dirname(root), "tests", "LocalDataverse", "Page");

/** Where built controls, web resources and stamps go. */
export const outFolder = join(root, "out");

const skipped = new Set(["node_modules", "out", "generated", "screenshots", "tests"]);
const testFile = /\.test\.\w+$/;

/** Every file below a folder or the file itself, sorted. Tests and build products are left out; the generated contracts are not. */
export function filesBelow(path) {
  if (!existsSync(path)) {
    return [];
  }
  if (statSync(path).isFile()) {
    return [path];
  }
  const isContracts = path.endsWith(join("contracts", "src"));
  return readdirSync(path)
    .sort()
    .filter((name) => !testFile.test(name))
    .filter((name) => !skipped.has(name) || (isContracts && name === "generated"))
    .flatMap((name) => filesBelow(join(path, name)));
}

/** One text that changes whenever a name or a byte of any input changes. */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesBelow)) {
    hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** The folders of controls: controls/NAME with NAME/ControlManifest.Input.xml in it. */
export function controls() {
  return readdirSync(join(root, "controls"))
    .map((name) => ({ name, folder: join(root, "controls", name) }))
    .filter(({ name, folder }) => existsSync(join(folder, name, "ControlManifest.Input.xml")));
}

/** Runs pcf-scripts in a control's folder and returns all it printed. Its exit code says nothing: it is 0 after failures too. */
export async function pcfScripts(folder, ...args) {
  const script = join(root, "node_modules", "pcf-scripts", "bin", "pcf-scripts.js");
  const options = { cwd: folder, env: { ...process.env, PP_TOOLS_TELEMETRY_OPTOUT: "true" }, maxBuffer: 64 * 1024 * 1024 };
  try {
    const { stdout, stderr } = await run(process.execPath, [script, ...args], options);
    return stdout + stderr;
  } catch (error) {
    throw new Error(`pcf-scripts ${args.join(" ")} failed in ${folder}:\n${error.stdout ?? ""}${error.stderr ?? error.message}`);
  }
}
