import { execFile } from "node:child_process";
import { onKill } from "./on-kill.ts";
import { inRoot } from "./root.ts";

/** The script of Redocly's command, to be run by Node. */
export const redocly: string = inRoot("packages/tooling/node_modules/@redocly/cli/bin/cli.js");

/** An environment without telemetry and update checks of Redocly. */
export const redoclyEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
};

/** Runs Redocly. It is killed if this process ends. */
export function runRedocly(...args: string[]): Promise<{ failed: boolean; stdout: string; stderr: string }> {
  const options = { cwd: inRoot(), maxBuffer: 2 ** 28, env: redoclyEnvironment };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [redocly, ...args], options, (error, stdout, stderr) => {
      removeTask();
      resolve({ failed: error !== null, stdout, stderr });
    });
    const removeTask = onKill(() => child.kill("SIGKILL"));
  });
}
