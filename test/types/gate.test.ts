import { expect, it } from "vitest";
import { runIn } from "../../packages/client/test/scratch.ts";

const calls = {
  "right.ts": { code: 'inspector.interceptCall({ workNo: "1200", callId: "1" });', error: undefined },
  "missing.ts": { code: 'inspector.interceptCall({ callId: "1" });', error: "Property 'workNo' is missing" },
  "unknown.ts": { code: "inspector.requestWhisperAgent({ agent: 1 });", error: "'agent' does not exist" },
  "mistyped.ts": { code: 'inspector.interceptCall({ workNo: {}, callId: "1" });', error: "not assignable" },
  "method.ts": { code: "inspector.noSuchOperation();", error: "Property 'noSuchOperation' does not exist" },
};

it("the type checker refuses each wrong call, and those alone", async () => {
  const imports = 'import type { Inspector } from "@qualitycontrol/client";\ndeclare const inspector: Inspector;\n';
  const files = Object.fromEntries(Object.entries(calls).map(([name, { code }]) => [name, imports + code]));
  const { status, stdout } = await runIn(files, ["tsc", "-p", ".", "--pretty", "false"]);
  expect(status).toBeGreaterThan(0);
  for (const [name, { error }] of Object.entries(calls)) {
    const found = stdout.split("\n").filter((line) => line.startsWith(`${name}(3,`));
    expect(found, name).toEqual(error === undefined ? [] : [expect.stringContaining(error)]);
  }
});

it.for([
  { type: "string", status: 0, says: "1 passed" },
  { type: "number", status: 1, says: "1 failed" },
])("a type test that takes a text for a $type", async ({ type, status, says }) => {
  const test = `import { expectTypeOf, test } from "vitest";\ntest("text", () => expectTypeOf("" as string).toEqualTypeOf<${type}>());\n`;
  const config = `export default { test: { typecheck: { enabled: true, only: true, include: ["*.test-d.ts"] } } };\n`;
  const files = { "text.test-d.ts": test, "vitest.config.ts": config };
  const ran = await runIn(files, ["vitest", "run", "--root", ".", "--reporter", "default"]);
  expect(ran).toMatchObject({ status, stdout: expect.stringContaining(`Tests  ${says}`) });
});
