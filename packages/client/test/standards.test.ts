import { expect, it } from "vitest";
import { runIn } from "./scratch.ts";

/** Type-checks code as a browser project would, without the types of Node and with those of every dependency. */
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
])("web standards are all that the client needs: $code", { timeout: 60_000 }, async ({ code, failed, says }) => {
  const { status, stdout } = await checkForBrowsers(code);
  expect({ failed: status !== 0, stdout }).toEqual({ failed, stdout: expect.stringContaining(says) });
});
