// Writes generated/ManifestTypes.d.ts of every control whose manifest is newer, so that lint works before the first build.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { controls, pcfScripts } from "./workspace.mjs";

for (const { name, folder } of controls()) {
  const manifest = join(folder, name, "ControlManifest.Input.xml");
  const types = join(folder, name, "generated", "ManifestTypes.d.ts");
  if (existsSync(types) && statSync(types).mtimeMs >= statSync(manifest).mtimeMs) {
    continue;
  }
  const log = await pcfScripts(folder, "refreshTypes");
  if (!existsSync(types)) {
    throw new Error(`pcf-scripts wrote no types for ${name}:\n${log}`);
  }
}
