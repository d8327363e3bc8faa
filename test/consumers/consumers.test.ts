import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { createClient } from "@hey-api/openapi-ts";
import { operations } from "@qualitycontrol/contract/operations";
import { inRoot } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { compiled } from "../generators/compiled.ts";
import { narrows, vendorSamples } from "../generators/samples.ts";

const editions = readdirSync(inRoot("generated/editions"));
const documents = [
  "openapi.json",
  "openapi.yaml",
  "openapi.tools.json",
  ...editions.map((edition) => `editions/${edition}/openapi.json`),
];

test.each(["openapi.json", "openapi.tools.json"])(
  "what openapi-ts generates of %s narrows a documented event by its type, and takes the vendor's samples",
  async (document) => {
    const output = scratchIn(inRoot("dist"), "consumer-types");
    onTestFinished(() => rmSync(output, { recursive: true }));
    await createClient({
      input: inRoot("generated", document),
      output,
      plugins: ["@hey-api/typescript"],
      logs: { level: "silent", file: false },
    });
    writeFileSync(join(output, "narrow.ts"), narrows("./types.gen.ts", "AgentEventTalking"));
    writeFileSync(
      join(output, "use.ts"),
      vendorSamples({ types: "./types.gen.ts", event: "DocumentedEvent", names: false, signIn: "SignInWritable" }),
    );
    expect(await compiled(output, ["types.gen.ts", "narrow.ts", "use.ts"])).toBe("");
  },
);

describe.each(documents)("%s is accepted by tools that this project does not use", (document) => {
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
