import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { privateAuthority } from "../private-authority.ts";
import type { Case, Observed } from "./case.ts";
import { readCaseFiles } from "./case-files.ts";
import { compare, printDifference } from "./compare.ts";
import { type Driver, startDriver } from "./driver.ts";
import { runCases } from "./run-cases.ts";
import { wrongCases, wrongClients } from "./wrong.ts";

const files = readCaseFiles();
const cases = [...files.values()].flat();

describe("the TypeScript client", () => {
  let driver: Driver;
  const observed = new Map<Case, Observed>();
  beforeAll(async () => {
    driver = startDriver("TypeScript", process.execPath, [inRoot("test/conformance/typescript/driver.ts")]);
    const results = await runCases(driver, cases, privateAuthority().tls);
    for (const [at, it] of cases.entries()) observed.set(it, results[at] as Observed);
  });
  afterAll(() => driver.close());

  it.for(cases)("$id: $title", (it) => {
    expect(
      compare(it, observed.get(it) as Observed)
        .map(printDifference)
        .join("\n"),
    ).toBe("");
  });

  it("differs from every case with a wrong expectation", () => {
    const unnoticed = cases.flatMap((it) =>
      [...wrongCases(it)]
        .filter(({ value }) => compare(value, observed.get(it) as Observed).length === 0)
        .map(({ place }) => `${it.id}: ${place}`),
    );
    expect(unnoticed).toEqual([]);
  });

  it("a client that lies differs from every case", () => {
    const unnoticed = cases.flatMap((it) =>
      [...wrongClients(it, observed.get(it) as Observed)]
        .filter(({ value }) => compare(it, value).length === 0)
        .map(({ place }) => `${it.id}: ${place}`),
    );
    expect(unnoticed).toEqual([]);
  });
});
