import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findJava, JARS } from "../src/find-java.ts";

const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The folder of a JDK of that version, whose compiler only says which one it is. */
function jdk(version: string): string {
  const home = mkdtempSync(join(scratch, "jdk-"));
  mkdirSync(join(home, "bin"));
  writeFileSync(join(home, "bin", "javac"), `#!/bin/sh\necho javac ${version}\n`, { mode: 0o755 });
  return home;
}

/** A folder with some of the libraries. */
function jars(...names: string[]): string {
  const folder = mkdtempSync(join(scratch, "jars-"));
  for (const name of names) writeFileSync(join(folder, name), "");
  return folder;
}

const QUALITYCONTROL_JARS = jars(...Object.values(JARS));

describe("where Java is looked for", () => {
  test("JAVA_HOME comes before the PATH", () => {
    const home = jdk("17.0.15");
    const { java } = findJava({ JAVA_HOME: home, PATH: join(jdk("21"), "bin"), QUALITYCONTROL_JARS });
    expect(java?.javac).toBe(join(home, "bin", "javac"));
    expect(java?.jars.jackson).toBe(join(QUALITYCONTROL_JARS, "jackson-core.jar"));
  });

  test("a JAVA_HOME without a compiler is passed over", () => {
    const home = jdk("21.0.1");
    const { java } = findJava({ JAVA_HOME: scratch, PATH: join(home, "bin"), QUALITYCONTROL_JARS });
    expect(java?.javac).toBe(join(home, "bin", "javac"));
  });
});

describe("where Java is missing, the tests are not run, and the reason says how to install it", () => {
  test.each([
    ["no JDK", { PATH: "" }, /^no JDK was found; .*apt-get install openjdk-17-jdk-headless/],
    ["an old JDK", { JAVA_HOME: jdk("11.0.2") }, /is not of Java 17 or newer; .*apt-get install/],
    [
      "no library",
      { JAVA_HOME: jdk("17"), QUALITYCONTROL_JARS: jars() },
      /jackson-core.jar is missing; .*apt-get install/,
    ],
  ])("%s", (_, env, reason) => {
    expect(findJava(env)).toEqual({ missing: expect.stringMatching(reason) });
    expect(() => findJava({ ...env, QUALITYCONTROL_JAVA: "required" })).toThrow(
      /^QUALITYCONTROL_JAVA is "required", but /,
    );
  });
});
