import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { delimiter } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { type Java, RELEASE } from "./find-java.ts";

/** Debian's jars name others in their manifests that are not installed; only those two warnings are off. */
const STRICT = ["-Xlint:all,-classfile,-path", "-Xdoclint:all,-missing", "-Werror"];

/** Where the Java sources are: the generated ones need no others. */
export const SOURCES = {
  generated: inRoot("generated/java"),
  main: inRoot("packages/client-java/src/main/java"),
  test: inRoot("packages/client-java/src/test/java"),
};

/**
 * Compiles all Java files in some folders, without a warning.
 *
 * @param folders the folders of the sources
 * @param classes the folder for the classes
 * @param classPath jars and folders that the sources need
 * @throws Error with the output of the compiler
 */
export function compile({ javac }: Java, folders: string[], classes: string, classPath: string[] = []): void {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.java`)).sort();
  const path = classPath.length > 0 ? ["-classpath", classPath.join(delimiter)] : [];
  const args = [...STRICT, "-encoding", "UTF-8", "--release", String(RELEASE), "-d", classes, ...path, ...files];
  const { status, stdout, stderr } = spawnSync(javac, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`javac failed:\n${stdout}${stderr}`);
}
