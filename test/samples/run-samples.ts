import { spawnSync } from "node:child_process";
import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { className } from "@qualitycontrol/tooling/targets/samples/text";
import { compile, SOURCES } from "../../packages/client-java/src/compile.ts";
import { findJava, type Java } from "../../packages/client-java/src/find-java.ts";
import { NO_REPEATS, type Result, run as runProgram } from "../../packages/client-java/src/run-java.ts";
import { unlessRequired } from "../describe-unless.ts";

/** A sample to run. */
export interface Job {
  operationId: string;
  source: string;
  /** The arguments of the function that the sample defines; none if the sample sends its call. */
  values: readonly string[];
}

/** How a sample ended, with all that it printed. */
interface Ended {
  ok: boolean;
  output: string;
}

/** Runs samples in one language, all in one process, in their order. */
type Run = (jobs: readonly Job[], folder: string) => Promise<Result>;

/** Samples call loopback addresses only. */
const run = (program: string, args: string[], input: string) =>
  runProgram("env", ["NO_PROXY=*", program, ...args], input);

const driver = (name: string): string => inRoot("test/samples/drivers", name);

const write = (folder: string, name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const linesOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join("\t")}\n`).join("");

/** Runs the files of scripts. */
const scripts =
  (ending: string, program: string, args: string[]): Run =>
  (jobs, folder) =>
    run(
      program,
      args,
      linesOf(
        jobs.map(({ operationId, source, values }, index) => [
          write(folder, `sample-${index}${ending}`, source),
          ...(values.length > 0 ? [operationId, ...values] : []),
        ]),
      ),
    );

/** Writes each sample as a class of its own name, and returns the names. */
const writeClasses = (jobs: readonly Job[], folder: string, ending: string): string[] =>
  jobs.map(({ operationId, source }, index) => {
    const name = `${className(operationId)}${index}`;
    write(
      folder,
      `${name}${ending}`,
      source.replaceAll(new RegExp(`\\b(class )${className(operationId)}\\b`, "g"), `$1${name}`),
    );
    return name;
  });

const jobLines = (names: string[], jobs: readonly Job[]): string =>
  linesOf(names.map((name, index) => [name, ...(jobs[index]?.values ?? [])]));

const javaWith =
  ({ java, ...tools }: Java, sources: string[]): Run =>
  (jobs, folder) => {
    const names = writeClasses(jobs, folder, ".java");
    copyFileSync(driver("RunSamples.java"), join(folder, "RunSamples.java"));
    const classPath = [folder, tools.jars.jackson];
    compile({ java, ...tools }, [folder, ...sources], folder, classPath);
    const args = ["-classpath", classPath.join(delimiter), NO_REPEATS, "RunSamples"];
    return run(java, args, jobLines(names, jobs));
  };

const csharp: Run = (jobs, folder) => {
  const names = writeClasses(jobs, folder, ".cs");
  const program = join(folder, "run.exe");
  const files = [driver("RunSamples.cs"), ...names.map((name) => join(folder, `${name}.cs`))];
  const flags = ["-langversion:7.2", "-warnaserror+", "-r:System.Net.Http.dll", "-main:RunSamples", `-out:${program}`];
  const { status, stdout, stderr } = spawnSync("mcs", [...flags, ...files], { encoding: "utf8" });
  if (status !== 0) throw new Error(`mcs failed:\n${stdout}${stderr}`);
  return run("mono", [program], jobLines(names, jobs));
};

const java = findJava();
const withJava = (sources: string[]) => (java.java ? { run: javaWith(java.java, sources) } : java);

/** A runner, or why there is none. */
type Runner = { run: Run; missing?: never } | { run?: never; missing: string };

/** The runner of programs; without one of them, there is none. */
function needing(programs: string[], packages: string, run: Run): Runner {
  const absent = programs.find((program) => spawnSync(program, ["--version"]).status !== 0);
  if (absent === undefined) return { run };
  const missing = `${absent} was not found; get it by: apt-get install ${packages}`;
  return { missing: unlessRequired("QUALITYCONTROL_SAMPLES", missing) };
}

/** The runners, by the folder of the language in `generated/samples`. */
const runners: Readonly<Record<string, Runner>> = {
  curl: needing(["curl"], "curl", scripts(".sh", "sh", [driver("run-samples.sh")])),
  typescript: { run: scripts(".ts", process.execPath, [driver("run-samples.mjs")]) },
  fetch: { run: scripts(".mjs", process.execPath, [driver("run-samples.mjs")]) },
  java: withJava([SOURCES.generated, SOURCES.main]),
  "java-http-client": withJava([]),
  python: needing(["python3"], "python3", scripts(".py", "python3", [driver("run_samples.py")])),
  csharp: needing(["mcs", "mono"], "mono-mcs mono-runtime libmono-system-net-http4.0-cil", csharp),
};

/** Why the samples of a language cannot be run; undefined if they can. */
export const missingFor = (language: string): string | undefined => {
  const { missing } = runners[language] ?? { missing: "test/samples has no runner for it" };
  return missing && `not run: ${missing}`;
};

/** Runs samples in one language, in one process, and returns how each ended. */
export async function runSamples(language: string, jobs: readonly Job[]): Promise<Ended[]> {
  const folder = scratchIn(inRoot("dist"), "samples");
  try {
    const { stdout, stderr } = (await runners[language]?.run?.(jobs, folder)) ?? { stdout: "", stderr: "" };
    const parts = stdout.split("\0");
    if (parts.length !== 2 * jobs.length + 1) throw new Error(`Not all samples were run:\n${stdout}\n${stderr}`);
    return jobs.map((_, index) => ({ ok: parts[2 * index + 1] === "ok", output: parts[2 * index] ?? "" }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
