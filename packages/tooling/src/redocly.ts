import { execFile } from "node:child_process";
import { onKill } from "./on-kill.ts";
import { inRoot } from "./root.ts";

/** Redocly's command, to be run by Node. */
export const redocly: string = inRoot("packages/tooling/node_modules/@redocly/cli/bin/cli.js");

/** The environment in which Redocly sends nothing and asks for no news of itself. */
export const redoclyEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
};

/** Runs Redocly, which ends with this process. */
export function runRedocly(...args: string[]): Promise<{ failed: boolean; stdout: string; stderr: string }> {
  const options = { cwd: inRoot(), maxBuffer: 2 ** 28, env: redoclyEnvironment };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [redocly, ...args], options, (error, stdout, stderr) => {
      forget();
      resolve({ failed: error !== null, stdout, stderr });
    });
    const forget = onKill(() => child.kill("SIGKILL"));
  });
}
