import { join } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";

import { FAR } from "./test/limits.ts";

const TESTS = "{test,packages/*/test}/**";

// `--mode deep` runs the random draws and mutants beyond what a change needs: `npm run test:deep`.
export default defineConfig(({ mode }) => {
  const deep = mode === "deep";
  return {
    test: {
      // Two cores: what starts a process for each case gains nothing from more.
      maxConcurrency: 2,
      maxWorkers: 2,
      testTimeout: FAR,
      hookTimeout: FAR,
      teardownTimeout: FAR,
      expect: { poll: { timeout: FAR } },
      // In full, because a test runs vitest with this configuration in a folder of its own.
      globalSetup: join(import.meta.dirname, "test/shared/global-setup.ts"),
      include: [`${TESTS}/*${deep ? ".deep" : ""}.test.ts`],
      exclude: [...configDefaults.exclude, ...(deep ? [] : ["**/*.deep.test.ts"])],
      // These files alone: everything else has been checked before the tests.
      typecheck: {
        enabled: !deep,
        include: ["test/types/**/*.test-d.ts"],
        tsconfig: "test/types/tsconfig.json",
        spawnTimeout: FAR,
      },
      coverage: {
        provider: "v8",
        include: ["packages/*/src/**", "scripts/**/*.ts"],
        reporter: ["text-summary", "html", "json-summary"],
        reportsDirectory: "dist/reports/coverage",
      },
    },
  };
});
