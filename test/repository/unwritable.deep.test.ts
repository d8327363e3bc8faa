import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyCheckout } from "./checkout.ts";

const place = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
const folder = join(place, "a checkout");
// A test may run as root, which can write everywhere.
const disguise = join(place, "disguise.mjs");
beforeAll(() => {
  copyCheckout(folder);
  writeFileSync(
    disguise,
    `import fs from "node:fs";
     import { syncBuiltinESMExports } from "node:module";
     const refuse = (name) => {
       const original = fs[name];
       fs[name] = (path, ...others) => {
         const writes = name !== "accessSync" || others[0] === fs.constants.W_OK;
         if (writes && String(path).startsWith(${JSON.stringify(folder)}))
           throw Object.assign(new Error("EACCES: permission denied, " + path), { code: "EACCES", path: String(path) });
         return original(path, ...others);
       };
     };
     for (const name of ["accessSync", "mkdirSync", "mkdtempSync", "writeFileSync", "renameSync"]) refuse(name);
     syncBuiltinESMExports();`,
  );
});
afterAll(() => rmSync(place, { recursive: true }));

test.each([
  ["start", "--port", "0", "--simulator-port", "0", "--docs-port", "0"],
  ["docs"],
  ["docs-watch", "--port", "0"],
  ["build"],
  ["generate"],
  ["check-generated"],
  ["bench", "client"],
  ["test", "packages/client/test/guid.test.ts"],
])("npm run %s in a checkout that cannot be written is one line with the command that fixes it", (name, ...args) => {
  const file = name === "bench" ? "packages/bench/src/bench.ts" : `scripts/${name}.ts`;
  const command = [join(folder, "scripts/run.mjs"), file, ...args];
  const env = { ...process.env, NODE_OPTIONS: `--import ${pathToFileURL(disguise)}` };
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8", env });
  expect(status).toBe(2);
  const [line, ...others] = stderr.trim().split("\n");
  expect(line).toMatch(/ cannot be read or written \(EACCES\)\. Run: sudo chown -R "\$\(id -un\)" "\/.*"$/);
  expect(others).toEqual(name === "bench" ? [expect.stringMatching(/ failed: see the lines above\.$/)] : []);
});

test.each([["lint"], ["contract", "--help"]])("npm run %s writes nothing there", (name, ...args) => {
  const command = [join(folder, "scripts/run.mjs"), `scripts/${name}.ts`, ...args];
  const env = { ...process.env, NODE_OPTIONS: `--import ${pathToFileURL(disguise)}` };
  expect(spawnSync(process.execPath, command, { encoding: "utf8", env })).toMatchObject({ status: 0, stderr: "" });
});
