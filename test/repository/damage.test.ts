import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultEdition } from "@qualitycontrol/contract/calls";
import { explain } from "@qualitycontrol/tooling/explain";
import { inRoot, root } from "@qualitycontrol/tooling/root";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { copyCheckout } from "./checkout.ts";

// A path with blanks, where scripts must also work.
const folder = join(mkdtempSync(join(tmpdir(), "qualitycontrol-")), "a checkout");
beforeAll(() => copyCheckout(folder));
afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

const run = (script: string, ...args: string[]) => {
  const file = ["mock", "simulator"].includes(script) ? `packages/${script}/src/command.ts` : `scripts/${script}.ts`;
  const command = [join(folder, "scripts/run.mjs"), file, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, stdout, stderr };
};

/** Arguments that use no busy port and no gateway. */
const ARGUMENTS: Record<string, string[]> = {
  start: ["--port", "0", "--simulator-port", "0", "--docs-port", "0"],
  contract: ["http://127.0.0.1:1"],
  mock: ["--port", "0"],
  simulator: ["--port", "0"],
};

/** The folder of the edition that commands load by default. */
const EDITION = `editions/${defaultEdition}`;

const remove = (file: string) => rmSync(file);
/** Truncates the file within a line. */
const truncate = (file: string) => {
  const content = readFileSync(file);
  const half = content.length >> 1;
  truncateSync(file, content[half - 1] === 0x0a ? half - 1 : half);
};
const empty = (file: string) => truncateSync(file, 0);
/** Cuts the file at the end of a line, which is harder to notice. */
const cut = (file: string) => {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.slice(0, text.indexOf("\n ", text.length >> 1) + 1));
};

describe("a missing or broken generated file is reported in one line with the command that fixes it", () => {
  let damaged: string | undefined;
  afterEach(() => {
    if (damaged !== undefined) writeFileSync(join(folder, damaged), readFileSync(inRoot(damaged)));
  });

  const few = [
    ["start", "typescript/operations.ts", remove],
    ["docs", "openapi.json", truncate],
    ["contract", `typescript/${EDITION}/validators.js`, truncate],
    ["mock", `${EDITION}/openapi.json`, remove],
    ["build", "typescript/calls.ts", truncate],
  ] as const;
  /** damage.deep.test.ts runs this file with all. */
  const more = [
    ["start", "openapi.json", truncate],
    ["docs", "typescript/operations.ts", truncate],
    ["docs", "openapi.yaml", remove],
    ["docs", "openapi.yaml", empty],
    ["contract", `typescript/${EDITION}/validators.js`, remove],
    ["mock", `typescript/${EDITION}/operations.ts`, empty],
    ["simulator", "package.json", truncate],
    ["simulator", "package.json", cut],
    ["prism", "openapi.yaml", empty],
    ["mock", `typescript/${EDITION}/validators.js`, cut],
    ["simulator", "control/validators.js", cut],
    ["contract", `typescript/${EDITION}/validators.js`, cut],
    ["docs", `${EDITION}/openapi.json`, cut],
    ["prism", `${EDITION}/openapi.yaml`, truncate],
    ["build", "typescript/calls.ts", remove],
    ["check-generated", "typescript/events.ts", empty],
  ] as const;
  test.each(process.env["MODE"] === "deep" ? [...few, ...more] : few)(
    "npm run %s: generated/%s, %o",
    (script, file, damage) => {
      damaged = join("generated", file);
      damage(join(folder, damaged));
      const { status, stdout, stderr } = run(script, ...(ARGUMENTS[script] ?? []));
      const lines = stderr.trim().split("\n");
      expect({ status, stdout }).toEqual({ status: lines.length === 1 ? 2 : 1, stdout: "" });
      expect(stderr).toContain(damaged);
      expect(lines.at(-1)).toMatch(/npm run generate$/);
      expect(lines).toHaveLength(script === "check-generated" ? 2 : 1);
    },
  );
});

describe("an error of the file system", () => {
  const failed = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code, path });

  test.each([
    ["EACCES", inRoot("dist"), /dist cannot be read or written \(EACCES\)\. Run: sudo chown -R .* "\/.*"$/],
    ["EPERM", inRoot("dist/docs"), /docs cannot be read or written \(EPERM\)\. Run: sudo chown -R .* "\/.*"$/],
    ["EROFS", inRoot("generated"), /generated is on a read-only file system\. Run: git clone "\/.*" <.*>$/],
    [
      "ENOENT",
      inRoot("generated/typescript/calls.ts"),
      /^generated\/typescript\/calls\.ts is missing\. Run: npm run generate$/,
    ],
  ])("%s at %s is one line with the command that fixes it", (code, path, line) => {
    expect(explain(failed(code, path))).toMatch(line);
  });

  test.each([
    ["elsewhere", failed("EACCES", join(root, "..", "elsewhere"))],
    ["of another type", failed("EMFILE", inRoot("dist"))],
    ["in a script", new TypeError("x is not a function")],
    ["that is not an Error", "text"],
  ])("%s is shown as it is", (_, error) => {
    expect(explain(error)).toBeUndefined();
  });
});
