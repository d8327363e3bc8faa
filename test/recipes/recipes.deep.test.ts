import { operations } from "@qualitycontrol/contract/operations";
import { expect, test } from "vitest";
import { Copy } from "./copy.ts";
import { recipes } from "./readme.ts";

/** The operations of a recipe that mock and simulator cannot be asked about in full. */
const NOT_SIMULATED = { "Adding an operation": ["pauseInspection"] } as Readonly<Record<string, string[]>>;

const isNew = (operationId: string) => !Object.hasOwn(operations, operationId);

test.each([...recipes])(
  "%s, in a copy: lint, generate, type check, servers and contract tests pass",
  async (name, steps) => {
    using copy = new Copy(steps);
    await using served = await copy.serve("suite");
    const notSimulated = NOT_SIMULATED[name] ?? [];
    expect(served.findings).toEqual([]);
    expect(served.simulator.notSimulated.filter(isNew)).toEqual(notSimulated);
    expect(served.suites.map((suite) => ({ ...suite, notSimulated: suite.notSimulated.filter(isNew) }))).toEqual([
      { outcome: "passed", failed: [], notSimulated },
      { outcome: "passed", failed: [], notSimulated: [] },
    ]);
    expect(copy.run("tsc", "--project", ".")).toEqual({ status: 0, output: "" });
  },
);

test("Adding a rule, in a copy: the rule finds its fixture and its mutation, and is named in the style guide", () => {
  using copy = new Copy(recipes.get("Adding a rule") ?? []);
  const { status, output } = copy.run("vitest", "run", "packages/tooling/test/rules", "-t", "summary-unstopped");
  expect(status, output).toBe(0);
  expect(output).toMatch(/Tests .*5 passed/);
});
