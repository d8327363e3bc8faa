import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { type LoopbackRegistry, startRegistry } from "./registry.ts";

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
let registry: LoopbackRegistry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(async () => {
  await registry.close();
  rmSync(folder, { recursive: true });
});

interface Release {
  jobs: { publish: { steps: { name?: string; run?: string }[] } };
}

const { jobs } = parse(readFileSync(inRoot(".github/workflows/release.yml"), "utf8")) as Release;
const publish = jobs.publish.steps.find(({ run }) => run?.includes("npm publish"))?.run ?? "";

/** Runs a command while the registry of this process answers. */
async function run(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...registry.env, NPM_TOKEN: "any", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, errors, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on("close", resolve)),
  ]);
  return { status, out, errors };
}

test("the step of the workflow publishes each package once, however often it runs", async () => {
  const source = join(folder, "source");
  for (const version of ["0.1.0", "0.2.0"]) {
    mkdirSync(source, { recursive: true });
    writeFileSync(join(source, "package.json"), JSON.stringify({ name: "@qualitycontrol/sample", version }));
    expect(await run("npm", ["pack", source], folder)).toMatchObject({ status: 0 });
  }
  expect(readdirSync(folder).filter((name) => name.endsWith(".tgz"))).toHaveLength(2);
  const first = await run("bash", ["-e", "-c", publish], folder);
  expect(first.status, first.errors).toBe(0);
  expect(first.out).toBe("+ @qualitycontrol/sample@0.1.0\n+ @qualitycontrol/sample@0.2.0\n");
  const second = await run("bash", ["-e", "-c", publish], folder);
  expect(second.status, second.errors).toBe(0);
  expect(second.out).toBe(
    "@qualitycontrol/sample@0.1.0 is already published.\n@qualitycontrol/sample@0.2.0 is already published.\n",
  );
});

test("a release check finds there what was published, and that a name is free", async () => {
  const script = `import { npmRegistry } from "@qualitycontrol/tooling/release/registry";
    const names = ["@qualitycontrol/sample", "@qualitycontrol/free"];
    console.log(JSON.stringify(names.map((name) => npmRegistry.versionsOf(name))));
    npmRegistry.download(names[0], "0.1.0", ${JSON.stringify(join(folder, "source"))});`;
  const { status, out, errors } = await run(process.execPath, ["--input-type=module", "--eval", script], inRoot());
  expect({ status, errors }).toEqual({ status: 0, errors: "" });
  expect(JSON.parse(out)).toEqual([["0.1.0", "0.2.0"], []]);
  expect(readdirSync(join(folder, "source"))).toContain("qualitycontrol-sample-0.1.0.tgz");
});

test("a registry that does not answer is not taken for one that does not have the package", async () => {
  const script = `import { npmRegistry } from "@qualitycontrol/tooling/release/registry";
    console.log(npmRegistry.versionsOf("@qualitycontrol/sample"));`;
  const closed = await startRegistry();
  await closed.close();
  const env = { npm_config_registry: closed.url, npm_config_fetch_retries: "0" };
  const { status, out } = await run(process.execPath, ["--input-type=module", "--eval", script], inRoot(), env);
  expect({ status, out }).toEqual({ status: 0, out: "undefined\n" });
});
