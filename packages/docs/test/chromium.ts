import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { describeUnless, unlessRequired } from "../../../test/describe-unless.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The Chromium of this machine, or why the tests that need it are not run. */
export type Chromium = { path: string; missing?: never } | { path?: never; missing: string };

/**
 * Looks for Chromium: the file that `CHROMIUM` names, otherwise the first on the `PATH`.
 *
 * @throws UserError if `CHROMIUM` names no executable, or if no Chromium is found and `QUALITYCONTROL_BROWSER` is `required`
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): Chromium {
  const { CHROMIUM: named, PATH: places = "" } = env;
  if (named) {
    if (isExecutable(named)) return { path: named };
    throw new UserError(`CHROMIUM names ${named}, which cannot be executed. Name an executable file.`);
  }
  const candidates = places.split(delimiter).flatMap((place) => (place ? NAMES.map((name) => join(place, name)) : []));
  const path = candidates.find(isExecutable);
  if (path) return { path };
  const missing = "no Chromium was found; install it (apt-get install chromium) or name it in CHROMIUM";
  return { missing: unlessRequired("QUALITYCONTROL_BROWSER", missing, env) };
}

/** Describes tests that need Chromium. Without it, they are reported as one skipped test with the reason. */
export function describeInChromium(name: string, define: () => void): void {
  describeUnless(findChromium().missing, name, define);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
