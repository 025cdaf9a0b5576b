import eslint from "@eslint/js";
import powerApps from "@microsoft/eslint-plugin-power-apps";
import promise from "eslint-plugin-promise";
import react from "eslint-plugin-react";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import typescript from "typescript-eslint";

/** All of them: the plug-in's own set leaves out the newer ones. */
const powerAppsRules = Object.fromEntries(Object.keys(powerApps.rules).map((rule) => [`@microsoft/power-apps/${rule}`, "error"]));

/** Browser globals that a component must not reach for: the host, the hub client and the shell own the page. */
const pageGlobals = [
  "window",
  "document",
  "fetch",
  "setTimeout",
  "clearTimeout",
  "setInterval",
  "clearInterval",
  "localStorage",
  "sessionStorage",
].map((name) => ({
  name,
  message: "Only index.ts and packages/hub-client touch the page; take what you need from them.",
}));

export default typescript.config(
  { ignores: ["**/generated/", "**/out/", "**/node_modules/", "screenshots/", "webresources/examples/"] },
  eslint.configs.recommended,
  promise.configs["flat/recommended"],
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...typescript.configs.recommendedTypeChecked, ...typescript.configs.stylisticTypeChecked],
    plugins: { "@microsoft/power-apps": powerApps, react, "react-hooks": reactHooks },
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    settings: { react: { version: "16.14.0" } },
    rules: {
      ...powerAppsRules,
      ...react.configs.flat.recommended.rules,
      ...reactHooks.configs.recommended.rules,
      "react-hooks/exhaustive-deps": "error",
      "react/prop-types": "off",
      "no-undef": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      // Messages say "" where a text is not known, so || is what picks the next best one.
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-restricted-globals": ["error", ...pageGlobals],
      eqeqeq: ["error", "always"],
    },
  },
  {
    files: [
      "controls/*/*/index.ts",
      "packages/hub-client/**",
      "packages/pcf-testkit/**",
      "packages/simulator-dock/**",
      "webresources/**",
      "**/*.test.ts",
      "**/*.test.tsx",
    ],
    rules: { "no-restricted-globals": "off" },
  },
  {
    // A suite is one function with many tests in it.
    files: ["**/*.test.ts", "**/*.test.tsx"],
    rules: {
      "max-lines-per-function": "off",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      // Tests say addresses out; nothing is fetched from them.
      "@microsoft/power-apps/use-cached-webresource": "off",
      "@microsoft/power-apps/use-relative-uri": "off",
    },
  },
  {
    files: ["**/*.mjs", "**/*.mts"],
    languageOptions: { globals: { ...globals.node } },
  },
);
