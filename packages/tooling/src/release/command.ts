import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { UserError } from "@qualitycontrol/core/user-error";
import { inRoot } from "../root.ts";
import { exitCodeOf } from "../run-main.ts";
import { type CheckOptions, checkRelease, type ReleaseReport } from "./check-release.ts";
import { setVersion } from "./set-version.ts";

/** The usage of `npm run release:check`. */
export const USAGE = `Usage: npm run release:check [-- --released <folder>] [--built <folder>] [--first]

Compares each published package with its last release, and lists what a release still needs. The last release is the newest tag
of the package, such as @qualitycontrol/client@0.2.0; npm downloads its tarball.

  --released <folder>  compare with the tarballs in this folder instead
  --built <folder>     folder with the tarballs that were built (default: dist/packages)
  --first              accept that there is no release to compare with
  --help               show this help

Exit codes: 0 ready, 1 a version is too low for its changes, 2 could not run, 3 something is missing or nothing was compared.`;

/**
 * Runs a command of a release: `check` or `version`.
 *
 * @returns the exit code
 * @throws UserError if there is nothing to release
 */
export async function release([command, ...args]: string[] = process.argv.slice(2)): Promise<number> {
  if (command === "check") return releaseCheck(args);
  if (args.length > 0) throw new UserError("npm run release:version takes no arguments.");
  console.log(`The next version is ${await setVersion()}. Next: review what has changed, and run npm test`);
  return 0;
}

/**
 * Runs `npm run release:check`.
 *
 * @param overrides what tests replace
 * @returns the exit code
 */
export const releaseCheck = (args: string[], overrides: Partial<CheckOptions> = {}): Promise<number> =>
  exitCodeOf(async () => {
    const { help, built, released, first } = readFlags(args);
    if (help) {
      console.log(USAGE);
      return 0;
    }
    const options = {
      built: built === undefined ? inRoot("dist/packages") : resolve(built),
      released: released && resolve(released),
      first,
    };
    return print(await checkRelease({ ...options, ...overrides }));
  });

function readFlags(args: string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({ args, options: { help: flag, built: text, released: text, first: flag } }).values;
  } catch (error) {
    const [line] = (error as Error).message.split("\n", 1);
    throw new UserError(`${line?.replace(/\.?$/, ".")} See --help.`);
  }
}

function print({ compared, violations, open }: ReleaseReport): number {
  console.log(compared.join("\n"));
  if (violations.length > 0) console.error(["", ...violations, "Add a changeset: npm run changeset"].join("\n"));
  if (open.length > 0) console.error(["", "Before a release:", ...open.map((line) => `  - ${line}`)].join("\n"));
  if (violations.length > 0) return 1;
  if (open.length > 0) return 3;
  console.log("Ready to be released.");
  return 0;
}
