import type { ParseArgsConfig } from "node:util";
import { defaults } from "./defaults.ts";
import { parseLine, WrongFlag } from "./flags.ts";
import { UserError } from "./user-error.ts";

/** A flag of a command. */
export interface Flag {
  /** What it takes, as `--help` shows it, such as `<port>`. Missing if it takes nothing. */
  readonly value?: string;
  /** What it does, in the imperative; a line end begins another line. */
  readonly help: string;
  readonly repeatable?: true;
}

export type Flags = Readonly<Record<string, Flag>>;

/** What was passed for each flag. */
export type Values<F extends Flags> = {
  readonly [Name in keyof F]?:
    | (F[Name] extends { value: string } ? (F[Name] extends { repeatable: true } ? string[] : string) : boolean)
    | undefined;
};

/** A subcommand of `qualitycontrol`. */
export interface Command<F extends Flags = Flags> {
  readonly name: string;
  /** Its arguments, as `--help` shows them, such as `<upstream> [options]`. */
  readonly usage: string;
  /** Whether it takes arguments that are not flags. */
  readonly takesWords?: true;
  readonly about: string;
  readonly flags: F;
  /** The last paragraph of its help. */
  readonly notes?: string;
  /** Flags of other commands that a user may pass to this one by mistake, by the name of the command. */
  readonly others?: Readonly<Record<string, Flags>>;
  /** Does the task. Resolves with the exit code; 0 by default. A server goes on after that. */
  run(flags: Values<F>, words: readonly string[]): Promise<number | undefined>;
}

/** Exit code 1 means that a contract is violated, so it is never that of a command that could not run. */
export const COULD_NOT_RUN = 2;

/**
 * Runs a command and sets the exit code of the process. A `UserError` ends it with the error's message in one line, any other
 * error is a defect and ends it with a stack trace; in both cases with exit code 2.
 */
export async function runCommand<const F extends Flags>(command: Command<F>, args: readonly string[]): Promise<void> {
  try {
    const { values, positionals } = read(command, args);
    if (values.help) console.log(helpOf(command));
    else process.exitCode = (await command.run(values as Values<F>, positionals)) ?? 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw withExitCode(error);
    console.error(error.message);
    process.exitCode = COULD_NOT_RUN;
  }
}

/** Prepares for an uncaught error, for which Node's own exit code is that of a violated contract. */
function withExitCode(error: unknown): unknown {
  process.once("exit", () => {
    process.exitCode = COULD_NOT_RUN;
  });
  return error;
}

function read({ name, flags, takesWords, others = {} }: Omit<Command, "run">, args: readonly string[]) {
  const options: NonNullable<ParseArgsConfig["options"]> = Object.fromEntries(
    Object.entries(flags).map(([flag, { value, repeatable = false }]) => [
      flag,
      { type: value === undefined ? "boolean" : "string", multiple: repeatable },
    ]),
  );
  try {
    const help = { type: "boolean", short: "h" } as const;
    const line = parseLine({ args: [...args], options: { ...options, help }, allowPositionals: takesWords ?? false });
    const values: Readonly<Record<string, unknown>> = line.values;
    // An unset variable of a script.
    const empty = Object.keys(flags).find((flag) => flags[flag]?.value === "<file>" && values[flag] === "");
    if (empty !== undefined) throw new WrongFlag(`--${empty} needs the path of a file. See --help.`);
    return line;
  } catch (error) {
    const [, unknown = ""] = /^Unknown option '--([^']+)'/.exec((error as Error).message) ?? [];
    const other = Object.keys(others).find((command) => Object.hasOwn(others[command] ?? {}, unknown));
    if (other === undefined) throw error;
    throw new WrongFlag(
      `--${unknown} is a flag of "qualitycontrol ${other}", not of "qualitycontrol ${name}". See --help.`,
    );
  }
}

/** What `--help` prints. */
export function helpOf({ name, usage, about, flags, notes }: Omit<Command, "run">): string {
  const rows = Object.entries({ ...flags, help: { help: "show this help" } }).map(
    ([flag, { value, help }]: [string, Flag]) => [`--${flag}${value === undefined ? "" : ` ${value}`}`, help] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  const lines = rows.map(
    ([left, help]) => `  ${left.padEnd(width)}${help.replaceAll("\n", `\n${" ".repeat(width + 2)}`)}`,
  );
  const parts = [
    `Usage: qualitycontrol ${name} ${usage}`,
    about,
    lines.join("\n"),
    ...(notes === undefined ? [] : [notes]),
  ];
  return parts.join("\n\n");
}

/** The flags of every command that starts a server. */
export const listenFlags = (port: number) =>
  ({
    port: { value: "<port>", help: `listen on this port (${port}); 0 takes any free port` },
    host: { value: "<host>", help: `listen on this address (${defaults.host})` },
  }) as const;
