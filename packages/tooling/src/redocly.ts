import { inRoot } from "./root.ts";

/** Redocly's command, to be run by Node. */
export const redocly: string = inRoot("packages/tooling/node_modules/@redocly/cli/bin/cli.js");

/** The environment in which Redocly sends nothing and asks for no news of itself. */
export const redoclyEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
};
