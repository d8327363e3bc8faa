import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile, SOURCES } from "@qualitycontrol/client-java/compile";
import { findJava } from "@qualitycontrol/client-java/find-java";
import { NO_REPEATS, runJava } from "@qualitycontrol/client-java/run-java";
import { startSimulator } from "@qualitycontrol/simulator";
import { quantile, rounded } from "../pipeline/timing.ts";

/** Half of the rounds only warm the virtual machine up. */
const ROUNDS = 60;

const { java, missing } = findJava();
if (java === undefined) {
  console.log(JSON.stringify({ "not run": missing }));
  process.exit();
}

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
const [main, test, jar] = ["main", "test", "client.jar"].map((name) => join(folder, name)) as [string, string, string];
const { jackson, junit } = java.jars;
const classPath = [test, main, jackson];

const spreadOf = (values: number[]) =>
  Object.fromEntries([0.1, 0.5, 0.9].map((share) => [`p${share * 100}`, rounded(quantile(values, share), 3)]));

/** Runs a program that prints a line of JSON. */
async function figures(program: string, args: string[]) {
  const { status, stdout, stderr } = await runJava(java as NonNullable<typeof java>, classPath, [
    NO_REPEATS,
    `qualitycontrol.${program}`,
    ...args,
  ]);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function speed() {
  const body = JSON.stringify({ message: "", retcode: "0", result: {} });
  const server = createServer((_, response) => response.end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { rounds } = (await figures("SpeedDriver", [url, String(ROUNDS)])) as {
    rounds: { client: number; raw: number }[];
  };
  server.close();
  return {
    "µs per call": spreadOf(rounds.map(({ client }) => client)),
    "µs per raw HttpClient call": spreadOf(rounds.map(({ raw }) => raw)),
    "own work, µs per call": spreadOf(rounds.map(({ client, raw }) => client - raw)),
    ratio: spreadOf(rounds.map(({ client, raw }) => client / raw)),
  };
}

async function resources() {
  const simulator = await startSimulator();
  const { threads, threadsBefore, sockets } = await figures("CallsDriver", [simulator.url, "30169", "1000"]);
  await simulator.close();
  return {
    "threads after 1,000 calls": threads,
    "threads before": threadsBefore,
    "sockets after 1,000 calls": sockets,
  };
}

try {
  compile(java, [SOURCES.generated, SOURCES.main], main, [jackson]);
  compile(java, [SOURCES.test], test, [main, jackson, junit]);
  spawnSync(java.jar, ["--create", "--file", jar, "-C", main, "."]);
  console.log(
    JSON.stringify({
      ...(await speed()),
      ...(await resources()),
      "jar, bytes": statSync(jar).size,
      "its library, bytes": statSync(jackson).size,
    }),
  );
} finally {
  rmSync(folder, { recursive: true });
}
