import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findJava } from "@qualitycontrol/client-java/find-java";
import { inRoot } from "@qualitycontrol/tooling/root";
import type { Observed } from "../../../../test/conformance/case.ts";
import { readCaseFiles } from "../../../../test/conformance/case-files.ts";
import { compare } from "../../../../test/conformance/compare.ts";
import { type Driver, startDriver } from "../../../../test/conformance/driver.ts";
import { runCases } from "../../../../test/conformance/run-cases.ts";
import { startJavaDriver } from "../../../../test/conformance/start-java-driver.ts";
import { privateAuthority } from "../../../../test/private-authority.ts";

// Prints how many conformance cases the client of each language passes, and the IDs of those that it does not.

const cases = [...readCaseFiles().values()].flat();
const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
const authority = privateAuthority();
const { java, missing } = findJava();

async function passedBy(driver: Driver) {
  const observed = await runCases(driver, cases, authority.tls);
  await driver.close();
  const failed = cases.filter((it, at) => compare(it, observed[at] as Observed).length > 0).map(({ id }) => id);
  return { passed: cases.length - failed.length, total: cases.length, ...(failed.length > 0 && { failed }) };
}

try {
  const typescript = startDriver("TypeScript", process.execPath, [inRoot("test/conformance/typescript/driver.ts")]);
  const figures = {
    TypeScript: await passedBy(typescript),
    Java: java ? await passedBy(startJavaDriver(java, scratch)) : { "not run": missing },
  };
  console.log(JSON.stringify(figures));
} finally {
  for (const folder of [scratch, authority.folder]) rmSync(folder, { recursive: true });
}
