import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inRoot } from "@qualitycontrol/tooling/root";
import { runServer } from "verdaccio";
import { parse } from "yaml";

/** A registry on loopback that has only what was published to it. */
export interface LoopbackRegistry {
  url: string;
  /** The environment in which npm uses it for everything, with settings of its own. */
  env: NodeJS.ProcessEnv;
  /** The content of an `.npmrc` that uses it for our packages only. */
  npmrc: string;
  close(): Promise<void>;
}

/** Starts Verdaccio without an uplink. Anybody may publish our packages there, and nothing else. */
export async function startRegistry(): Promise<LoopbackRegistry> {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
  const file = join(folder, "config.yaml");
  const everybody = { access: "$all", publish: "$all", unpublish: "$all" };
  const server: Server = await runServer({
    self_path: file,
    configPath: file,
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
    uplinks: {},
    packages: { "@qualitycontrol/*": everybody },
    web: { enable: false },
    log: { type: "file", path: join(folder, "log"), level: "warn" },
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const settings = join(folder, "npmrc");
  writeFileSync(settings, "");
  return {
    url,
    // npm's output is read, also in a run of `npm run --silent`.
    env: { ...process.env, npm_config_registry: url, npm_config_loglevel: "notice", NPM_CONFIG_USERCONFIG: settings },
    npmrc: `@qualitycontrol:registry=${url}\n`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      rmSync(folder, { recursive: true });
    },
  };
}

interface Release {
  jobs: { publish: { steps: { run?: string }[] } };
}

/** Runs the step of the release workflow that publishes, for the tarballs of a folder. Returns what it prints. */
export async function publish(folder: string, { env }: LoopbackRegistry): Promise<string> {
  const { jobs } = parse(readFileSync(inRoot(".github/workflows/release.yml"), "utf8")) as Release;
  const step = jobs.publish.steps.find(({ run }) => run?.includes("npm publish"))?.run ?? "";
  return runCommand("bash", ["-e", "-c", step], folder, { ...env, NPM_TOKEN: "any" });
}

/**
 * Runs a command while the registry of this process answers.
 *
 * @throws Error with its output, if it fails
 */
export async function runCommand(
  command: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { cwd, env, maxBuffer: 2 ** 26 });
  return stdout;
}
