import { inRoot } from "@qualitycontrol/tooling/root";
import { describe, expect, it } from "vitest";
import type { Observed } from "./case.ts";
import { readCaseFiles } from "./case-files.ts";
import { compare } from "./compare.ts";
import { startDriver } from "./driver.ts";
import { passesAllCases } from "./passes-all-cases.ts";
import { wrongCases, wrongClients } from "./wrong.ts";

const cases = [...readCaseFiles().values()].flat();
const startTypeScript = () =>
  startDriver("TypeScript", process.execPath, [inRoot("test/conformance/typescript/driver.ts")]);

describe("the TypeScript client", () => {
  const observed = passesAllCases(cases, startTypeScript);

  it("differs from every case with a wrong expectation", () => {
    const unnoticed = cases.flatMap((it) =>
      [...wrongCases(it)]
        .filter(({ value }) => compare(value, observed.get(it) as Observed).length === 0)
        .map(({ place }) => `${it.id}: ${place}`),
    );
    expect(unnoticed).toEqual([]);
  });

  it("would differ from every case if it lied", () => {
    const unnoticed = cases.flatMap((it) =>
      [...wrongClients(it, observed.get(it) as Observed)]
        .filter(({ value }) => compare(it, value).length === 0)
        .map(({ place }) => `${it.id}: ${place}`),
    );
    expect(unnoticed).toEqual([]);
  });
});
