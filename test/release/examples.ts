import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { shared } from "../shared/shared.ts";
import { publish, runCommand, startRegistry } from "./registry.ts";

/** Copies of examples outside of the repository, where our packages come from a registry on loopback. */
export interface Examples extends AsyncDisposable {
  /** Copies an example. Returns the folder of the copy. */
  copyOf(name: string): string;
}

export async function startExamples(): Promise<Examples> {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
  const registry = await startRegistry();
  await publish((await shared("packages")).built, registry);
  return {
    copyOf(name) {
      const target = join(folder, name);
      const source = inRoot("docs/examples", name);
      cpSync(source, target, { recursive: true, filter: (path) => !path.endsWith("node_modules") });
      writeFileSync(join(target, ".npmrc"), `${registry.npmrc}audit=false\nfund=false\n`);
      return target;
    },
    async [Symbol.asyncDispose]() {
      await registry.close();
      rmSync(folder, { recursive: true });
    },
  };
}

// A test run of an example must not take itself for a part of this one.
const { VITEST: _, NODE_ENV: __, ...environment } = process.env;

/** The environment of the commands of an example. */
export const env = {
  ...environment,
  PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
  NO_COLOR: "1",
};

/** Runs commands as a CI does: each must succeed. Returns what they print. */
export async function runAll(commands: string[], cwd: string, variables: NodeJS.ProcessEnv = {}): Promise<string> {
  let printed = "";
  for (const command of commands)
    printed += await runCommand("bash", ["-e", "-c", command], cwd, { ...env, ...variables });
  return printed;
}
