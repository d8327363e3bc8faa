import { readFileSync } from "node:fs";
import type { Violation as FormerSchemaError, SchemaError } from "@qualitycontrol/contract/validators";
import * as contractTests from "@qualitycontrol/contract-tests";
import { defineContractSuite } from "@qualitycontrol/contract-tests/vitest";
import type {
  Proxy as FormerProxy,
  ProxyOptions as FormerProxyOptions,
  Tally as FormerTally,
  Violation as FormerViolation,
} from "@qualitycontrol/mock";
import * as mock from "@qualitycontrol/mock";
import globalSetup from "@qualitycontrol/mock/vitest";
import type {
  Violation as FormerViolationOfProxy,
  Proxy as NewProxy,
  ProxyOptions,
  ReportedViolation,
  Tally,
} from "@qualitycontrol/proxy";
import * as proxy from "@qualitycontrol/proxy";
import type { Fault, InjectedFault } from "@qualitycontrol/simulator";
import * as simulator from "@qualitycontrol/simulator";
import * as testkitContractTests from "@qualitycontrol/testkit/contract-tests";
import * as testkitMock from "@qualitycontrol/testkit/mock";
import * as testkitProxy from "@qualitycontrol/testkit/proxy";
import * as testkitSimulator from "@qualitycontrol/testkit/simulator";
import * as testkitVitest from "@qualitycontrol/testkit/vitest";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, expectTypeOf, test } from "vitest";
import { runInProcess } from "../run-in-process.ts";

/** Checks that the former command of a package does the same as a subcommand of `qualitycontrol`. */
const isCommand = (folder: string, args: string[], subcommand: string) => async () => {
  const former = await runInProcess(inRoot(`packages/${folder}/src/command.ts`), [...args, "--help"]);
  expect(former).toMatchObject({ code: 0, errors: "" });
  expect(former).toEqual(await runInProcess(inRoot("packages/testkit/src/command.ts"), [subcommand, "--help"]));
};

/** A check of each old name that still works, by its text in the table. */
const checks: Readonly<Record<string, () => unknown>> = {
  "`qualitycontrol-mock`": isCommand("mock", [], "mock"),
  "`qualitycontrol-proxy`": isCommand("proxy", [], "proxy"),
  "`qualitycontrol-simulator`": isCommand("simulator", [], "simulate"),
  "`qualitycontrol-contract-tests <url>`": isCommand("contract-tests", ["http://127.0.0.1:1"], "check"),
  "`qualitycontrol-contract-tests plan`": isCommand("contract-tests", ["plan"], "plan"),
  "`qualitycontrol-contract-tests run`": isCommand("contract-tests", ["run"], "run"),
  "`@qualitycontrol/mock`": () => expect(mock).toMatchObject(testkitMock),
  "`@qualitycontrol/proxy`": () => expect(proxy).toMatchObject(testkitProxy),
  "`@qualitycontrol/simulator`": () => expect(simulator).toMatchObject(testkitSimulator),
  "`@qualitycontrol/contract-tests`": () => expect(contractTests).toMatchObject(testkitContractTests),
  "`@qualitycontrol/mock/vitest`": () => expect(globalSetup).toBe(testkitVitest.default),
  "`@qualitycontrol/contract-tests/vitest`": () => expect(defineContractSuite).toBe(testkitVitest.defineContractSuite),
  "`qualitycontrol-mock proxy`": isCommand("mock", ["proxy"], "proxy"),
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
    const { results } = await contractTests.runSuite({ url, mode: "full", only: ["handShake"], runs: 0 });
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
