import { execFileSync } from "node:child_process";
import { unlessRequired } from "../../../test/describe-unless.ts";
import { findChromium } from "../../docs/test/chromium.ts";

/** Why tests that need pages which can be hidden are not run; undefined if all is there. */
export function missingForWindows(): string | undefined {
  const { missing } = findChromium();
  if (missing) return missing;
  try {
    execFileSync("Xvfb", ["-help"], { stdio: "ignore" });
    return undefined;
  } catch {
    const reason = "no Xvfb was found, in which pages can be hidden; install it (apt-get install xvfb)";
    return unlessRequired("QUALITYCONTROL_BROWSER", reason);
  }
}
