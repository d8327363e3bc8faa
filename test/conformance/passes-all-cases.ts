import { afterAll, beforeAll, expect, it } from "vitest";
import { privateAuthority } from "../private-authority.ts";
import type { Case, Observed } from "./case.ts";
import { compare } from "./compare.ts";
import { printDifference } from "./difference.ts";
import type { Driver } from "./driver.ts";
import { runCases } from "./run-cases.ts";

/**
 * Defines a test for each case: a client passes it.
 *
 * @param start starts the driver of the client
 * @returns what happened in each case, once the tests run
 */
export function passesAllCases(cases: readonly Case[], start: () => Driver): Map<Case, Observed> {
  const observed = new Map<Case, Observed>();
  let driver: Driver;
  beforeAll(async () => {
    driver = start();
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
  return observed;
}
