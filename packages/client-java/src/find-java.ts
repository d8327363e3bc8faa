import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The oldest Java that the client supports. */
export const RELEASE = 17;

/** The libraries of the client, of its tests and of a sample, as Debian names them. */
export const JARS = {
  jackson: "jackson-core.jar",
  junit: "junit-platform-console-standalone.jar",
  springBeans: "spring3-beans.jar",
  springContext: "spring3-context.jar",
};

/** The programs and libraries that compile and run Java. */
export interface Java {
  javac: string;
  java: string;
  jar: string;
  jars: Record<keyof typeof JARS, string>;
}

/** The Java of this machine, or why what needs it is not run. */
export type FoundJava = { java: Java; missing?: never } | { java?: never; missing: string };

const ADVICE = "apt-get install openjdk-17-jdk-headless libjackson2-core-java junit5 libspring-context-java";

/**
 * Looks for a JDK in `JAVA_HOME`, then on the `PATH`, and for the libraries in the folder `QUALITYCONTROL_JARS`, by default that of
 * Debian's packages.
 *
 * @throws Error if `QUALITYCONTROL_JAVA` is `required` and something is missing
 */
export function findJava(env: NodeJS.ProcessEnv = process.env): FoundJava {
  const found = lookFor(env);
  if (found.missing && env["QUALITYCONTROL_JAVA"] === "required")
    throw new Error(`QUALITYCONTROL_JAVA is "required", but ${found.missing}.`);
  return found;
}

function lookFor({ JAVA_HOME, PATH = "", QUALITYCONTROL_JARS = "/usr/share/java" }: NodeJS.ProcessEnv): FoundJava {
  const places = [...(JAVA_HOME ? [join(JAVA_HOME, "bin")] : []), ...PATH.split(delimiter)].filter(Boolean);
  const folder = places.find((place) => existsSync(join(place, "javac")));
  if (folder === undefined) return { missing: `no JDK was found; install it (${ADVICE}) or name it in JAVA_HOME` };
  const [javac, java, jar] = ["javac", "java", "jar"].map((name) => join(folder, name)) as [string, string, string];
  const version = versionOf(javac);
  if (!(version >= RELEASE))
    return { missing: `${javac} is not of Java ${RELEASE} or newer; install that (${ADVICE})` };
  const jars = Object.fromEntries(
    Object.entries(JARS).map(([name, file]) => [name, join(QUALITYCONTROL_JARS, file)]),
  ) as Java["jars"];
  const absent = Object.values(jars).find((file) => !existsSync(file));
  return absent
    ? { missing: `${absent} is missing; install it (${ADVICE}) or name its folder in QUALITYCONTROL_JARS` }
    : { java: { javac, java, jar, jars } };
}

/** `NaN` if the program cannot be run. */
const versionOf = (javac: string): number =>
  Number(/^javac (\d+)/.exec(spawnSync(javac, ["-version"], { encoding: "utf8" }).stdout)?.[1]);
