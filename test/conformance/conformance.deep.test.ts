import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { compile, SOURCES } from "@qualitycontrol/client-java/compile";
import { NO_REPEATS } from "@qualitycontrol/client-java/run-java";
import { afterAll } from "vitest";
import { describeWithJava } from "../../packages/client-java/test/describe-with-java.ts";
import { readCaseFiles } from "./case-files.ts";
import { startDriver } from "./driver.ts";
import { passesAllCases } from "./passes-all-cases.ts";

describeWithJava("the Java client", (java) => {
  const classes = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  afterAll(() => rmSync(classes, { recursive: true }));
  const classPath = [classes, java.jars.jackson, java.jars.junit];
  const args = ["-classpath", classPath.join(delimiter), NO_REPEATS, "qualitycontrol.ConformanceDriver"];
  passesAllCases([...readCaseFiles().values()].flat(), () => {
    compile(java, [SOURCES.generated, SOURCES.main, SOURCES.test], classes, classPath);
    return startDriver("Java", java.java, args);
  });
});
