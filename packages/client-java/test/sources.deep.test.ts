import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, test } from "vitest";
import { compile, SOURCES } from "../src/compile.ts";
import { describeWithJava } from "./describe-with-java.ts";

describeWithJava("the sources of the Java client", (java) => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("compile without a warning: the generated ones alone, then the client without its tests", () => {
    const [generated, main] = [join(folder, "generated"), join(folder, "main")];
    compile(java, [SOURCES.generated], generated);
    compile(java, [SOURCES.main], main, [generated, java.jars.jackson]);
  });
});
