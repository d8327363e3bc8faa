import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LoopbackRegistry, publish, runCommand, startRegistry } from "./registry.ts";

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
const source = join(folder, "source");
let registry: LoopbackRegistry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(async () => {
  await registry.close();
  rmSync(folder, { recursive: true });
});

/** What a script prints that asks the registry as `npm run release:check` does. */
const ask = (script: string, env: NodeJS.ProcessEnv) => {
  const code = `import { npmRegistry } from "@qualitycontrol/tooling/release/registry"; ${script}`;
  return runCommand(process.execPath, ["--input-type=module", "--eval", code], inRoot(), env);
};

test("the step of the workflow publishes each package once, however often it runs", async () => {
  mkdirSync(source);
  for (const version of ["0.1.0", "0.2.0"]) {
    writeFileSync(join(source, "package.json"), JSON.stringify({ name: "@qualitycontrol/sample", version }));
    await runCommand("npm", ["pack", source], folder);
  }
  expect(await publish(folder, registry)).toBe("+ @qualitycontrol/sample@0.1.0\n+ @qualitycontrol/sample@0.2.0\n");
  expect(await publish(folder, registry)).toBe(
    "@qualitycontrol/sample@0.1.0 is already published.\n@qualitycontrol/sample@0.2.0 is already published.\n",
  );
});

test("a release check finds there what was published, and that a name is free", async () => {
  const printed = await ask(
    `const names = ["@qualitycontrol/sample", "@qualitycontrol/free"];
     console.log(JSON.stringify(names.map((name) => npmRegistry.versionsOf(name))));
     npmRegistry.download(names[0], "0.1.0", ${JSON.stringify(source)});`,
    registry.env,
  );
  expect(JSON.parse(printed)).toEqual([["0.1.0", "0.2.0"], []]);
  expect(readdirSync(source)).toContain("qualitycontrol-sample-0.1.0.tgz");
});

test("a registry that does not answer is not taken for one that does not have the package", async () => {
  const closed = await startRegistry();
  await closed.close();
  const env = { ...closed.env, npm_config_fetch_retries: "0" };
  expect(await ask(`console.log(npmRegistry.versionsOf("@qualitycontrol/sample"));`, env)).toBe("undefined\n");
});
