import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { UserError } from "./user-error.ts";

/** An invalid flag of a command. */
export class WrongFlag extends UserError {
  override name = "WrongFlag";
}

/**
 * Parses a command line.
 *
 * @throws WrongFlag if a flag is unknown or lacks its value, or an argument is not allowed
 */
export function parseLine<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const [line = ""] = (error as Error).message.split("\n", 1);
    const [, flag] = /^Option '(--\S+)' argument is ambiguous/.exec(line) ?? [];
    if (flag !== undefined)
      throw new WrongFlag(`${flag} needs a value. Write one that begins with a dash as ${flag}=<value>. See --help.`);
    // Node goes on with how to pass an argument that begins with a dash; no command takes one.
    throw new WrongFlag(`${line.replace(/(\. To specify a positional .*|\.)?$/, ".")} See --help.`);
  }
}

/**
 * Parses command-line flags.
 *
 * @param args default: those of this process
 * @throws WrongFlag if one is unknown or lacks its value
 */
export function readFlags<const T extends ParseArgsOptionsConfig>(options: T, args = process.argv.slice(2)) {
  return parseLine({ options, args }).values;
}

/**
 * Parses the value of a flag that takes a port.
 *
 * @throws WrongFlag if it is not a port
 */
export function portOf(flag: string, value: string): number {
  return wholeNumberOf(flag, value, [0, 65535], "not a port. Give a number from 1 to 65535, or 0 for any free port.");
}

/**
 * Parses the value of a flag that takes a whole number.
 *
 * @param range the least and the largest number
 * @param problem what the message says of another value
 * @throws WrongFlag if it is not a number in the range
 */
export function wholeNumberOf(
  flag: string,
  value: string,
  [least, largest]: readonly [number, number],
  problem: string,
): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= largest) return number;
  throw new WrongFlag(`${flag} ${value}: ${problem}`);
}

/**
 * Parses the URL of a server: of HTTP or HTTPS, and without a password. Undefined if it is another text, which a message must not quote:
 * it may contain a password.
 */
export function serverUrlIn(text: string): URL | undefined {
  const url = URL.canParse(text) && !text.includes("@") ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/**
 * The only URL among the arguments of a command that takes one of a gateway.
 *
 * @throws WrongFlag if there is none, or more than one
 */
export function urlIn([url, ...more]: readonly string[]): string {
  if (url === undefined || more.length > 0) throw new WrongFlag("Pass the URL of one gateway. See --help.");
  return url;
}
