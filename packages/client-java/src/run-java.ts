import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { text } from "node:stream/consumers";
import type { Java } from "./find-java.ts";

/** The line without which the client refuses to start. */
export const NO_REPEATS = "-Djdk.httpclient.redirects.retrylimit=1";

/** The class that runs the JUnit tests in a folder of classes, and its arguments. */
export const junitIn = (folder: string): string[] => [
  "org.junit.platform.console.ConsoleLauncher",
  "--scan-classpath",
  folder,
  "--disable-banner",
  "--disable-ansi-colors",
  "--details=summary",
];

/** The result of a program. */
export interface Result {
  status: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs a Java program to its end.
 *
 * @param args options of the virtual machine, the class, and its arguments
 * @param input is written to its standard input
 */
export const runJava = ({ java }: Java, classPath: string[], args: string[], input = ""): Promise<Result> =>
  run(java, ["-classpath", classPath.join(delimiter), ...args], input);

/** Runs a program to its end. */
export async function run(program: string, args: string[], input = ""): Promise<Result> {
  const child = spawn(program, args);
  const ended = new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject));
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, stdout, stderr };
}
