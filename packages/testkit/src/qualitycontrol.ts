import { COULD_NOT_RUN, type Command, type Flags, runCommand } from "@qualitycontrol/core/command";
import { readPackaged } from "@qualitycontrol/core/packaged";
import { closestTo } from "./closest.ts";

/** A subcommand: what it does, and a function that loads and runs it. */
interface Subcommand {
  about: string;
  run(args: readonly string[]): Promise<void>;
}

const subcommand = <F extends Flags>(about: string, load: () => Promise<Command<F>>): Subcommand => ({
  about,
  run: async (args) => runCommand(await load(), args),
});

const subcommands: Readonly<Record<string, Subcommand>> = {
  mock: subcommand(
    "start a mock that responds with the contract's examples",
    async () => (await import("@qualitycontrol/mock/mock-command")).mockCommand,
  ),
  proxy: subcommand(
    "start a proxy that reports each violation of the contract",
    async () => (await import("@qualitycontrol/proxy/proxy-command")).proxyCommand,
  ),
  simulate: subcommand(
    "start a stateful simulator of the gateway",
    async () => (await import("@qualitycontrol/simulator/simulate-command")).simulateCommand,
  ),
  check: subcommand(
    "test a mock, simulator, proxy or gateway against the contract",
    async () => (await import("@qualitycontrol/contract-tests/commands")).checkCommand,
  ),
  plan: subcommand(
    "list the requests to be sent to a gateway, and write them to a file",
    async () => (await import("@qualitycontrol/contract-tests/commands")).planCommand,
  ),
  run: subcommand(
    "send the requests of a plan",
    async () => (await import("@qualitycontrol/contract-tests/commands")).runPlanCommand,
  ),
  docs: subcommand("serve the documentation", async () => (await import("./docs-command.ts")).docsCommand),
  ready: subcommand("wait until a server responds", async () => (await import("./ready-command.ts")).readyCommand),
  licences: subcommand("show the licences", async () => (await import("./licences-command.ts")).licencesCommand),
};

const names = Object.keys(subcommands);

const help = `Usage: qualitycontrol <command> [options]

Mock, proxy, simulator and contract tests for the quality control resource of CC-Gateway.

${Object.entries(subcommands)
  .map(([name, { about }]) => `  ${name.padEnd(11)}${about}`)
  .join("\n")}

  --version  show the version
  --help     show this help; "qualitycontrol <command> --help" shows the options of a command

Exit codes: 0 passed or stopped, 1 contract violated or not ready, 2 could not run, 3 undecided.`;

/** Runs the command `qualitycontrol` and sets the exit code of the process. */
export async function qualitycontrol([name, ...args]: readonly string[]): Promise<void> {
  if (name === "--help" || name === "-h") return console.log(help);
  if (name === "--version") return console.log(version());
  if (name !== undefined && Object.hasOwn(subcommands, name)) return subcommands[name]?.run(args);
  console.error(`${problemOf(name)} See --help.`);
  process.exitCode = COULD_NOT_RUN;
}

function version(): string {
  const manifest = readPackaged(new URL("../package.json", import.meta.url));
  return (JSON.parse(manifest.toString()) as { version: string }).version;
}

function problemOf(name: string | undefined): string {
  if (name === undefined) return `Name a command: ${names.join(", ")}.`;
  const text = JSON.stringify(name.slice(0, 100));
  if (name.startsWith("-")) return `Unknown option ${text}. Options follow the command: ${names.join(", ")}.`;
  const closest = closestTo(name, names);
  return `Unknown command ${text}. ${closest === undefined ? `Use one of: ${names.join(", ")}.` : `Did you mean "${closest}"?`}`;
}
