import { readFileSync } from "node:fs";
import type { Violation as FormerSchemaError, SchemaError } from "@qualitycontrol/contract/validators";
import { runSuite } from "@qualitycontrol/contract-tests";
import type {
  Proxy as FormerProxy,
  ProxyOptions as FormerProxyOptions,
  Tally as FormerTally,
  Violation as FormerViolation,
} from "@qualitycontrol/mock";
import * as mock from "@qualitycontrol/mock";
import type {
  Violation as FormerViolationOfProxy,
  Proxy as NewProxy,
  ProxyOptions,
  ReportedViolation,
  Tally,
} from "@qualitycontrol/proxy";
import * as proxy from "@qualitycontrol/proxy";
import { usage } from "@qualitycontrol/proxy/flags";
import type { Fault, InjectedFault } from "@qualitycontrol/simulator";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, expectTypeOf, test } from "vitest";
import { runInProcess } from "../run-in-process.ts";

/** A check of each old name that still works, by its text in the table. */
const checks: Readonly<Record<string, () => unknown>> = {
  "`qualitycontrol-mock proxy`": async () => {
    const { code, out } = await runInProcess(inRoot("packages/mock/src/command.ts"), ["proxy", "--help"]);
    expect({ code, out }).toEqual({ code: 0, out: `${usage}\n` });
  },
  "`startProxy` of `@qualitycontrol/mock`": () => expect(mock.startProxy).toBe(proxy.startProxy),
  "`proxyHeader` of `@qualitycontrol/mock`": () => expect(mock.proxyHeader).toBe(proxy.proxyHeader),
  "`WrongAuthority` of `@qualitycontrol/mock`": () => expect(mock.WrongAuthority).toBe(proxy.WrongAuthority),
  "`WrongUpstream` of `@qualitycontrol/mock`": () => expect(mock.WrongUpstream).toBe(proxy.WrongUpstream),
  "type `Proxy` of `@qualitycontrol/mock`": () => expectTypeOf<FormerProxy>().toEqualTypeOf<NewProxy>(),
  "type `ProxyOptions` of `@qualitycontrol/mock`": () =>
    expectTypeOf<FormerProxyOptions>().toEqualTypeOf<ProxyOptions>(),
  "type `Tally` of `@qualitycontrol/mock`": () => expectTypeOf<FormerTally>().toEqualTypeOf<Tally>(),
  "type `Violation` of `@qualitycontrol/mock` and `@qualitycontrol/proxy`": () => {
    expectTypeOf<FormerViolation>().toEqualTypeOf<ReportedViolation>();
    expectTypeOf<FormerViolationOfProxy>().toEqualTypeOf<ReportedViolation>();
  },
  "type `Violation` of `@qualitycontrol/contract/validators`": () =>
    expectTypeOf<FormerSchemaError>().toEqualTypeOf<SchemaError>(),
  "type `Fault` of `@qualitycontrol/simulator`": () => expectTypeOf<Fault>().toEqualTypeOf<InjectedFault>(),
  "`faults` of a result of `@qualitycontrol/contract-tests`": async () => {
    const { url, close } = await mock.startMock();
    const { results } = await runSuite({ url, mode: "full", only: ["handShake"], runs: 0 });
    await close();
    expect(results.map(({ faults }) => faults)).toEqual(results.map(({ violations }) => violations));
    expect(results).not.toEqual([]);
  },
};

const rows = readFileSync(inRoot("docs/migration.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => line.split("|").map((cell) => cell.trim()));

test("every old name that the table says works has a check", () => {
  const working = rows.filter(([, , , works]) => works === "yes").map(([, old]) => old);
  expect(working).toEqual(Object.keys(checks));
});

test.each(Object.entries(checks))("still works: %s", async (_, check) => {
  await check();
});
