import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { inRoot } from "@qualitycontrol/tooling/root";

/** The folder of everything that the clients read and write. */
export const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-collections-"));

const RECORDS = join(scratch, "hosts.txt");

/** The hosts other than this machine that a client has tried to reach. */
export const foreignHosts = (): string[] =>
  existsSync(RECORDS) ? [...new Set(readFileSync(RECORDS, "utf8").trim().split("\n"))] : [];

interface Run {
  code: number | null;
  output: string;
}

/** Runs a command of Node that can reach this machine only. */
export async function runRecorded(args: readonly string[], records: string = RECORDS): Promise<Run> {
  const preload = pathToFileURL(inRoot("test/collections/only-loopback.mjs")).href;
  const child = spawn(process.execPath, args, {
    cwd: scratch,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: `--import=${preload}`, RECORDS: records },
  });
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code: code as number | null, output: out + errors };
}

type Environment = Record<string, string>;
type Value = { key: string; value: string };
const valuesIn = (file: string) => (JSON.parse(readFileSync(file, "utf8")) as { values: Value[] }).values;
/** The command of newman. */
export const NEWMAN = inRoot("test/collections/node_modules/newman/bin/newman.js");
const generated = (name: string) => inRoot("generated/postman", name);

let runs = 0;

/**
 * Runs a collection of `generated/postman` in newman.
 *
 * @param environment replaces values of the generated environment
 * @param change changes the text of the collection before it is read
 * @returns the output, and the environment after the run
 */
export async function newman(
  name: "qualitycontrol" | "call-cut",
  environment: Environment,
  args: string[] = [],
  change: (collection: string) => string = (it) => it,
): Promise<Run & { environment: Environment }> {
  runs += 1;
  const file = (kind: string) => join(scratch, `${runs}.${kind}.json`);
  const values = valuesIn(generated("simulator.postman_environment.json"));
  const changed = values.map((it) => ({ ...it, value: environment[it.key] ?? it.value }));
  writeFileSync(file("environment"), JSON.stringify({ name: "test", values: changed }));
  writeFileSync(file("collection"), change(readFileSync(generated(`${name}.postman_collection.json`), "utf8")));
  const files = ["--environment", file("environment"), "--export-environment", file("after")];
  const run = await runRecorded([NEWMAN, "run", file("collection"), ...files, "--color", "off", ...args]);
  const after = Object.fromEntries(valuesIn(file("after")).map(({ key, value }) => [key, value]));
  return { ...run, environment: after };
}

const HTTPYAC = inRoot("test/collections/node_modules/httpyac/bin/httpyac.js");

/**
 * Runs a file of `generated/http` in httpyac.
 *
 * @param variables replace variables that the file defines
 */
export function httpyac(name: string, variables: Environment, args: string[] = ["--all"]): Promise<Run> {
  runs += 1;
  const folder = join(scratch, String(runs));
  mkdirSync(folder);
  cpSync(inRoot("generated/http/http-client.env.json"), join(folder, "http-client.env.json"));
  const changed = Object.entries(variables).reduce(
    (code, [variable, value]) => code.replace(new RegExp(`^@${variable} = .*$`, "m"), () => `@${variable} = ${value}`),
    readFileSync(inRoot("generated/http", name), "utf8"),
  );
  writeFileSync(join(folder, name), changed);
  return runRecorded([HTTPYAC, "send", join(folder, name), "--env", "simulator", "--no-color", ...args]);
}
