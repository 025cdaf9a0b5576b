import { build } from "esbuild";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pageFolder, root } from "./workspace.mjs";

/** Bundles the page of the local Dataverse into its folder out/: index.html, app.js, app.css. Its packages are those of this workspace. */
export async function buildPage() {
  const out = join(pageFolder, "out");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await build({
    entryPoints: { app: join(pageFolder, "src", "index.tsx") },
    outdir: out,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "warning",
    nodePaths: [join(root, "node_modules")],
    tsconfig: join(root, "tsconfig.base.json"),
  });
  cpSync(join(pageFolder, "src", "index.html"), join(out, "index.html"));
}
