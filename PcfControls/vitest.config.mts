import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { textsOf } from "./scripts/languages.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const page = join(dirname(root), "tests", "LocalDataverse", "Page").replaceAll("\\", "/");

/** What the page of the local Dataverse imports by name is found in this workspace. */
const packagesOfThePage = {
    name: "packages of the page",
    enforce: "pre",
    resolveId(source, importer, options) {
        const isByName = /^[@\w]/.test(source) && !source.startsWith("node:");
        return isByName && importer?.startsWith(page)
            ? this.resolve(source, join(root, "package.json"), { ...options, skipSelf: true })
            : undefined;
    },
};

/** The texts of a resx file by their keys, as the build of web resources puts them in. */
const resxAsTexts = {
    name: "texts of resx files",
    load: (id) => (id.endsWith(".resx") ? `export default ${JSON.stringify(textsOf(id))};` : undefined),
};

export default defineConfig({
    plugins: [packagesOfThePage, resxAsTexts],
    server: { fs: { allow: [root, page] } },
    esbuild: { jsx: "transform" },
    test: {
        // One page and one set of modules for all files of a worker: loading React and Fluent costs more than the tests.
        environment: "./packages/pcf-testkit/src/sharedPage.mjs",
        isolate: false,
        pool: "threads",
        setupFiles: ["packages/pcf-testkit/src/unmountAfterEach.ts", "packages/pcf-testkit/src/giveReasons.ts"],
        include: [
            "packages/**/*.test.{ts,tsx}",
            "controls/**/*.test.{ts,tsx}",
            "webresources/**/*.test.ts",
            "scripts/**/*.test.mjs",
            `${page}/src/**/*.test.{ts,tsx}`,
        ],
        exclude: ["**/node_modules/**", "**/out/**"],
        testTimeout: 20_000,
        restoreMocks: true,
    },
});
