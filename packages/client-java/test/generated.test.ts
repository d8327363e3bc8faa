import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, test } from "vitest";
import { compile } from "../src/compile.ts";
import { describeWithJava } from "./describe-with-java.ts";

describeWithJava("the generated classes", (java) => {
  const classes = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  afterAll(() => rmSync(classes, { recursive: true }));

  test("compile without a warning, on their own", () => {
    compile(java, [inRoot("generated/java")], classes);
  });
});
