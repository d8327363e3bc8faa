import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { TEST_TIMEOUT, WAIT_TIMEOUT } from "./test/limits.ts";

/** Files of tests that replace modules, so that each needs modules of its own. */
const replacing = (files: string): string[] =>
  globSync(files, { cwd: import.meta.dirname, exclude: ["**/node_modules/**"] }).filter((file) =>
    readFileSync(join(import.meta.dirname, file), "utf8").includes("vi.mock("),
  );

// `--mode deep` runs the random draws and mutants beyond what a change needs: `npm run test:deep`.
export default defineConfig(({ mode }) => {
  const deep = mode === "deep";
  const files = `{test,packages/*/test}/**/*${deep ? ".deep" : ""}.test.ts`;
  // A deep file imports others: it has modules of its own in any case.
  const alone = deep ? [files] : replacing(files);
  const all: NonNullable<TestProjectInlineConfiguration["test"]> = {
    testTimeout: TEST_TIMEOUT,
    hookTimeout: TEST_TIMEOUT,
    expect: { poll: { timeout: WAIT_TIMEOUT } },
    globalSetup: "test/shared/global-setup.ts",
    setupFiles: "test/shared/setup.ts",
    exclude: [...configDefaults.exclude, ...(deep ? [] : ["**/*.deep.test.ts"])],
  };
  return {
    test: {
      // Two cores: what starts a process for each case gains nothing from more.
      maxConcurrency: 2,
      maxWorkers: 2,
      teardownTimeout: TEST_TIMEOUT,
      projects: [
        { test: { ...all, name: "alone", include: alone } },
        {
          test: {
            ...all,
            name: "together",
            // Modules are loaded once for many files: loading them took a fifth of the time.
            isolate: false,
            include: deep ? [] : [files],
            exclude: [...(all.exclude ?? []), ...alone],
            // These files alone: everything else has been checked before the tests.
            typecheck: {
              enabled: !deep,
              include: ["test/types/**/*.test-d.ts"],
              tsconfig: "test/types/tsconfig.json",
              spawnTimeout: TEST_TIMEOUT,
            },
          },
        },
      ],
      coverage: {
        provider: "v8",
        include: ["packages/*/src/**", "scripts/**/*.ts"],
        reporter: ["text-summary", "html", "json-summary"],
        reportsDirectory: "dist/reports/coverage",
      },
    },
  };
});
