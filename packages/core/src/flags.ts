import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { UserError } from "./user-error.ts";

/** An invalid flag of a command. */
export class WrongFlag extends UserError {
  override name = "WrongFlag";
}

/**
 * Parses command-line flags.
 *
 * @param args default: those of this process
 * @throws WrongFlag if one is unknown or lacks its value
 */
export function readFlags<const T extends ParseArgsOptionsConfig>(options: T, args = process.argv.slice(2)) {
  try {
    return parseArgs({ options, args }).values;
  } catch (error) {
    const [line] = (error as Error).message.split("\n");
    throw new WrongFlag(`${line?.replace(/\.?$/, ".")} See --help.`);
  }
}

/**
 * Parses the value of a flag that takes a port.
 *
 * @throws WrongFlag if it is not a port
 */
export function portOf(flag: string, value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65535) return port;
  throw new WrongFlag(`${flag} ${value}: not a port. Give a number from 1 to 65535, or 0 for any free port.`);
}
