import { defineConfig } from "vitest/config";

export default defineConfig({
    esbuild: { jsx: "transform" },
    test: {
        environment: "jsdom",
        setupFiles: ["packages/pcf-testkit/src/unmountAfterEach.ts"],
        include: ["packages/**/*.test.{ts,tsx}", "controls/**/*.test.{ts,tsx}", "webresources/**/*.test.ts", "scripts/**/*.test.mjs"],
        exclude: ["**/node_modules/**", "**/out/**"],
        testTimeout: 20_000,
        restoreMocks: true,
    },
});
