import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { operations } from "@qualitycontrol/contract/operations";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { generateHeyApiClient } from "../../../client/test/hey-api.ts";

const root = join(import.meta.dirname, "../../../..");
const base = join(import.meta.dirname, "../..");
const all = Object.values(operations);

using heyApi = await generateHeyApiClient();
// `any` arguments, because only the cost of the client's own types is measured.
const any = 'JSON.parse("{}")';
const files = {
  client: [
    'import type { Inspector } from "@qualitycontrol/client";',
    "declare const inspector: Inspector;",
    ...all.map(
      ({ operationId }) =>
        `export const ${operationId} = async () => (await inspector.${operationId}(${any})).retcode;`,
    ),
  ],
  "hey-api": [
    `import * as sdk from "${heyApi.sdk}";`,
    ...all.map(
      ({ operationId }) =>
        `export const ${operationId} = async () => (await sdk.${operationId}(${any})).data?.retcode;`,
    ),
  ],
  "openapi-fetch": [
    'import createClient from "openapi-fetch";',
    'import type { paths } from "@qualitycontrol/contract/types";',
    'const client = createClient<paths>({ baseUrl: "" });',
    ...all.map(
      ({ operationId, method, path }) =>
        `export const ${operationId} = async () => (await client.${method}("${path}", ${any})).data?.retcode;`,
    ),
  ],
};

/** The work of the type checker for a file that calls every operation. */
function check(lines: string[]): { instantiations: number; types: number; errors: string[] } {
  const folder = scratchIn(join(base, "dist"), "types");
  try {
    writeFileSync(join(folder, "all.ts"), lines.join("\n"));
    // hey-api's code does not compile with the strictest settings.
    const compilerOptions = { types: [], exactOptionalPropertyTypes: false };
    const settings = {
      extends: relative(folder, join(root, "tsconfig.json")),
      compilerOptions,
      include: ["."],
      exclude: [],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
    const { stdout } = spawnSync(
      join(root, "node_modules/.bin/tsc"),
      ["-p", folder, "--extendedDiagnostics", "--singleThreaded"],
      { encoding: "utf8" },
    );
    const count = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(stdout)?.[1]);
    return {
      instantiations: count("Instantiations"),
      types: count("Types"),
      errors: stdout.match(/^.*error TS.*$/gm) ?? [],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const nothing = check(["export {};"]);
const found = Object.fromEntries(Object.entries(files).map(([name, lines]) => [name, check(lines)]));
const instantiations = Object.fromEntries(
  Object.entries(found).map(([name, it]) => [name, it.instantiations - nothing.instantiations]),
);
const errors = Object.values(found).flatMap((it) => it.errors);
const met = (instantiations["client"] ?? Number.NaN) <= (instantiations["hey-api"] ?? 0);
console.log(
  JSON.stringify({
    bench: "types",
    unit: "instantiations",
    instantiations,
    figures: { client: "at most hey-api's" },
    met,
    errors: errors.slice(0, 3),
  }),
);
