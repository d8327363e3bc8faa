import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, test } from "vitest";
import { run } from "../src/run-java.ts";

/** The repository of Debian's packages: no other is asked. */
const REPOSITORY = "/usr/share/maven-repo";
const PLUGIN = "org/codehaus/mojo/build-helper-maven-plugin";
const ADVICE = `apt-get install maven maven-repo-helper libmaven-compiler-plugin-java libmaven-resources-plugin-java
  libmaven-jar-plugin-java libsurefire-java libbuild-helper-maven-plugin-java`.replaceAll(/\s+/g, " ");

/** Debian's version of the library, with the members of newer ones that the client uses. */
const DEBIAN = "-Djackson.version=2.x";

const maven = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((place) => join(place, "mvn"))
  .find(existsSync);
const isMissing = maven === undefined || !existsSync(join(REPOSITORY, PLUGIN));
const isRequired = process.env["QUALITYCONTROL_JAVA"] === "required";
const title = "Maven builds and tests the jar with pom.xml";

test.skipIf(isMissing && !isRequired)(isMissing ? `${title}: Maven was not found; ${ADVICE}` : title, async () => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  try {
    const project = join(folder, "packages/client-java");
    cpSync(inRoot("generated/java"), join(folder, "generated/java"), { recursive: true });
    cpSync(inRoot("packages/client-java/src"), join(project, "src"), { recursive: true });
    cpSync(inRoot("packages/client-java/pom.xml"), join(project, "pom.xml"));
    const args = [
      "--offline",
      "--batch-mode",
      "--file",
      project,
      `-Dmaven.repo.local=${REPOSITORY}`,
      DEBIAN,
      "package",
    ];
    const { status, stdout, stderr } = await run(maven ?? "mvn", args);
    expect({ status, output: stdout + stderr }).toEqual({
      status: 0,
      output: expect.stringMatching(/Tests run: [1-9]/),
    });
    // A megabyte would be more than the client and the contract need.
    expect(statSync(join(project, "target/qualitycontrol-client-0.1.0.jar")).size).toBeLessThan(1_000_000);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
