import { delimiter } from "node:path";
import { compile, SOURCES } from "@qualitycontrol/client-java/compile";
import type { Java } from "@qualitycontrol/client-java/find-java";
import { NO_REPEATS } from "@qualitycontrol/client-java/run-java";
import { type Driver, startDriver } from "./driver.ts";

/** Compiles the Java client and its driver into a folder, and starts the driver. */
export function startJavaDriver(java: Java, classes: string): Driver {
  const classPath = [classes, java.jars.jackson, java.jars.junit];
  compile(java, [SOURCES.generated, SOURCES.main, SOURCES.test], classes, classPath);
  const args = ["-classpath", classPath.join(delimiter), NO_REPEATS, "qualitycontrol.ConformanceDriver"];
  return startDriver("Java", java.java, args);
}
