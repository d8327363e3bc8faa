import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { describeWithJava } from "../../packages/client-java/test/describe-with-java.ts";
import { readCaseFiles } from "./case-files.ts";
import { passesAllCases } from "./passes-all-cases.ts";
import { startJavaDriver } from "./start-java-driver.ts";

describeWithJava("the Java client", (java) => {
  const classes = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  afterAll(() => rmSync(classes, { recursive: true }));
  passesAllCases([...readCaseFiles().values()].flat(), () => startJavaDriver(java, classes));
});
