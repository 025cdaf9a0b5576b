// Bundles the panel into out/dock.js. React and Fluent are the page's own, under the names by which it offers them.
import { build } from "esbuild";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const out = join(folder, "out");
const offered = { react: "Reactv16", "@fluentui/react-components": "FluentUIReactv940" };

const librariesOfThePage = {
  name: "libraries of the page",
  setup(bundle) {
    bundle.onResolve({ filter: /^(react|@fluentui\/react-components)$/ }, ({ path }) => ({ path, namespace: "page" }));
    bundle.onLoad({ filter: /.*/, namespace: "page" }, ({ path }) => ({
      contents: `module.exports = window.${offered[path]};`,
      loader: "js",
    }));
  },
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints: { dock: join(folder, "src", "index.ts") },
  outdir: out,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  legalComments: "none",
  logLevel: "warning",
  plugins: [librariesOfThePage],
});
