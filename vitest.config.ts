import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Two cores: what starts a process for each case gains nothing from more.
    maxConcurrency: 2,
    maxWorkers: 2,
    // Nothing here is timed by its test; a busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    include: ["test/**/*.test.ts", "packages/*/test/**/*.test.ts"],
    typecheck: { enabled: true, include: ["test/types/**/*.test-d.ts"], checker: "tsc" },
    reporters: ["default", ["json", { outputFile: "dist/reports/vitest.json" }]],
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**", "scripts/**/*.ts"],
      reporter: ["text-summary", "html", "json-summary"],
      reportsDirectory: "dist/reports/coverage",
    },
  },
});
