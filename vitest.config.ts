import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/consumers/**", "test/clients/**", "test/fixtures/**", "**/node_modules/**"],
    globalSetup: ["test/support/own-temporary-folder.ts"],
    // On two cores it would leave one to nobody.
    maxWorkers: "100%",
    // Modules are loaded once per worker: no test changes what another one sees of them.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 240_000,
    coverage: {
      // Measured where a change lands; elsewhere it would only slow the tests down.
      enabled: process.env["CI"] !== undefined,
      provider: "v8",
      include: ["generator/**/*.{ts,tsx}"],
      // What runs in pages is tested in a browser, where nothing is measured.
      exclude: ["generator/bin.ts", "generator/definition/raw.ts", "generator/site/browser/**"],
      reporter: ["text-summary"],
      thresholds: { lines: 92, functions: 92, branches: 86 },
    },
  },
});
