import { configDefaults, defineConfig } from "vitest/config";

const TESTS = "{test,packages/*/test}/**";

/** What a test may take, in ms: far more than it needs, since a slow or busy machine is not a failure. */
const FAR = 300_000;

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
