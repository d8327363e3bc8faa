import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { createClient } from "@hey-api/openapi-ts";
import { operations } from "@qualitycontrol/contract/operations";
import { inRoot } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { afterAll, describe, expect, test, vi } from "vitest";

const editions = readdirSync(inRoot("generated/editions"));
const documents = ["openapi.json", "openapi.yaml", ...editions.map((edition) => `editions/${edition}/openapi.json`)];

describe.each(documents)("%s is read by tools that this project does not use itself", (document) => {
  const file = inRoot("generated", document);
  const output = scratchIn(inRoot("dist"), "consumer");
  afterAll(() => rmSync(output, { recursive: true }));

  test("swagger-parser validates and dereferences it", async () => {
    const api = await SwaggerParser.validate(file);
    expect(Object.keys(api.paths ?? {}).length).toBeGreaterThan(20);
  });

  test("openapi-ts generates a client from it, with every operation and without a warning", async () => {
    const said = [vi.spyOn(console, "warn"), vi.spyOn(console, "error")];
    const [context] = await createClient({
      input: file,
      output,
      plugins: ["@hey-api/typescript", "@hey-api/sdk", "@hey-api/client-fetch"],
      logs: { level: "warn", file: false },
    });
    expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
    const sdk = readFileSync(join(output, "sdk.gen.ts"), "utf8");
    const described = context?.spec.paths ?? {};
    const expected = Object.values(operations).filter(({ path }) => path in described);
    expect(expected.filter(({ operationId }) => !sdk.includes(`export const ${operationId} `))).toEqual([]);
    expect(existsSync(join(output, "types.gen.ts"))).toBe(true);
  });
});
