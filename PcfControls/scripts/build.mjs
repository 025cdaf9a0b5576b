// Builds what has changed: every control, the web resources, every package that has a build script of its own, and the page of the local Dataverse.
// `npm run build -- --force` builds all of it again.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { buildControl } from "./build-control.mjs";
import { buildPage } from "./build-page.mjs";
import { buildWebResources } from "./build-webresources.mjs";
import { controls, fingerprint, outFolder, pageFolder, root } from "./workspace.mjs";

const shared = [
  "packages/contracts/src",
  "packages/hub-client/src",
  "packages/ui/src",
  "package-lock.json",
  "tsconfig.base.json",
  "scripts",
];

function packagesWithBuildScript() {
  return readdirSync(join(root, "packages"))
    .map((name) => ({ name, folder: join(root, "packages", name) }))
    .filter(({ folder }) => existsSync(join(folder, "package.json")))
    .filter(({ folder }) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).scripts?.build !== undefined);
}

function buildPackage(folder) {
  const { status } = spawnSync("npm", ["run", "build", "--silent"], { cwd: folder, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    throw new Error(`The build script of ${folder} failed.`);
  }
}

const targets = [
  ...controls().map(({ name, folder }) => ({
    name: `control ${name}`,
    inputs: [folder],
    product: join(outFolder, "controls", name, "bundle.js"),
    build: () => buildControl(name, folder),
  })),
  {
    name: "web resources",
    inputs: [join(root, "webresources")],
    product: join(outFolder, "webresources", "cts_", "js", "DynamicsTelephony.js"),
    build: buildWebResources,
  },
  {
    name: "local page",
    inputs: [pageFolder],
    product: join(pageFolder, "out", "index.html"),
    build: buildPage,
  },
  ...packagesWithBuildScript().map(({ name, folder }) => ({
    name: `package ${name}`,
    inputs: [folder],
    product: join(folder, "out"),
    build: () => buildPackage(folder),
  })),
];

const force = process.argv.includes("--force");
const stamps = join(outFolder, ".stamps");
mkdirSync(stamps, { recursive: true });

async function update({ name, inputs, product, build }) {
  const stamp = join(stamps, name.replace(/\W+/g, "-"));
  const wanted = fingerprint([...inputs, ...shared.map((path) => join(root, path))]);
  if (!force && existsSync(product) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    console.log(`${name}: up to date`);
    return;
  }
  rmSync(stamp, { force: true });
  const started = Date.now();
  await build();
  writeFileSync(stamp, wanted);
  console.log(`${name}: built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

// Side by side: each control's build is a process of its own that keeps one core busy.
const waiting = targets.values();
async function work() {
  for (const target of waiting) {
    await update(target);
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
