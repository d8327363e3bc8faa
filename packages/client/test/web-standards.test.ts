import { join } from "node:path";
import { root } from "@qualitycontrol/tooling/root";
import { rolldown } from "rolldown";
import { expect, it } from "vitest";
import { runIn } from "./scratch.ts";

/** Type-checks code like a browser project: without the types of Node, with those of every dependency. */
const checkForBrowsers = (code: string) =>
  runIn(
    {
      "page.ts": code,
      "tsconfig.json": JSON.stringify({
        extends: "../../tsconfig.json",
        compilerOptions: { types: [], skipLibCheck: false },
        include: ["page.ts"],
        exclude: [],
      }),
    },
    ["tsc", "-p", ".", "--pretty", "false"],
  );

it.for([
  { code: 'import "@qualitycontrol/client";', failed: false, says: "" },
  { code: 'import "@qualitycontrol/client";\nimport "node:fs";', failed: true, says: "node:fs" },
])("the client needs only web standards: $code", async ({ code, failed, says }) => {
  const { status, stdout } = await checkForBrowsers(code);
  expect({ failed: status !== 0, stdout }).toEqual({ failed, stdout: expect.stringContaining(says) });
});

it.for([
  { entry: "index", without: [/events/, /src\/session\.ts/, /tabs/, /result-codes/, /testing/] },
  { entry: "session", without: [/events/, /result-codes/, /testing/] },
  { entry: "events/index", without: [/src\/session\.ts/, /result-codes/, /testing/, /inspector\.ts/, /send\.ts/] },
  {
    entry: "agents/index",
    without: [/src\/session\.ts/, /result-codes/, /testing/, /inspector\.ts/, /send\.ts/, /stream\.ts/],
  },
  { entry: "result-codes", without: [/src\/(?!result-codes)/, /calls/] },
  { entry: "values", without: [/src\/(?!values)/, /calls/, /result-codes/] },
])("a bundle of $entry contains no other entry", async ({ entry, without }) => {
  const input = join(root, "packages/client/src", `${entry}.ts`);
  const built = await (await rolldown({ input, platform: "browser" })).generate({ format: "esm" });
  const bundled = built.output[0].moduleIds.map((id) => id.slice(root.length));
  expect(bundled.length).toBeGreaterThan(0);
  for (const other of without) expect(bundled.filter((id) => other.test(id))).toEqual([]);
});
