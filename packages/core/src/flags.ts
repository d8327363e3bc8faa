import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

/** A flag of a command that was given wrongly. The message says which, and what to give. */
export class WrongFlag extends Error {
  override name = "WrongFlag";
}

/**
 * Reads the flags that this process was started with, or those that are given.
 *
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
 * The port that a flag names.
 *
 * @throws WrongFlag if it is no port
 */
export function portOf(flag: string, value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65535) return port;
  throw new WrongFlag(`${flag} ${value}: not a port. Give a number from 1 to 65535, or 0 for any free port.`);
}
