// Bundles the shell into out/: index.html, app.js, app.css.
import { build } from "esbuild";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const out = join(folder, "out");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints: { app: join(folder, "src", "index.tsx") },
  outdir: out,
  bundle: true,
  minify: !process.argv.includes("--readable"),
  format: "iife",
  target: "es2020",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
  logLevel: "warning",
});
cpSync(join(folder, "src", "index.html"), join(out, "index.html"));
