import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { inRoot } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { afterAll, expect, test } from "vitest";
import { compiled } from "./compiled.ts";
import { narrows, type Types, vendorSamples } from "./samples.ts";

const document = inRoot("generated/openapi.json");
const folder = scratchIn(inRoot("dist"), "generators");
afterAll(() => rmSync(folder, { recursive: true }));

interface Generator extends Types {
  name: string;
  /** Its command in `node_modules/.bin`, and its flags for the document and the output folder. */
  command: string;
  flags: (output: string) => string[];
  /** Whether its union of the documented events can be narrowed. */
  narrowing: boolean;
  /** What is checked. Angular, which nothing here has, is needed by the services of ng-openapi-gen, not by its types. */
  files: string;
}

const generators: Generator[] = [
  {
    name: "orval",
    command: "orval",
    flags: (output) => ["--input", document, "--output", join(output, "api.ts"), "--client", "fetch"],
    types: "./api",
    event: "DocumentedEvent",
    names: true,
    narrowing: true,
    files: "api.ts",
  },
  {
    name: "swagger-typescript-api",
    command: "swagger-typescript-api",
    flags: (output) => ["generate", "-p", document, "-o", output, "-n", "api.ts"],
    types: "./api",
    event: "DocumentedEvent",
    names: true,
    narrowing: false,
    files: "api.ts",
  },
  {
    name: "openapi-typescript-codegen",
    command: "openapi",
    flags: (output) => ["--input", document, "--output", output],
    types: "./index",
    event: "DocumentedEvent",
    names: true,
    narrowing: false,
    files: "index.ts",
  },
  {
    name: "ng-openapi-gen",
    command: "ng-openapi-gen",
    flags: (output) => ["--input", document, "--output", output],
    types: "./models",
    event: "Event",
    names: false,
    narrowing: false,
    files: "models.ts",
  },
];

const run = (tool: string, args: string[]) =>
  promisify(execFile)(inRoot("test/generators/node_modules/.bin", tool), args, { cwd: folder });

test.each(generators)("the code that $name generates compiles and accepts the vendor's samples", async (generator) => {
  const output = join(folder, generator.name);
  await run(generator.command, generator.flags(output));
  writeFileSync(join(output, "use.ts"), vendorSamples(generator));
  if (generator.narrowing) writeFileSync(join(output, "narrow.ts"), narrows(generator.types, "AgentEventTalking"));
  const files = [generator.files, "use.ts", ...(generator.narrowing ? ["narrow.ts"] : [])];
  expect(await compiled(output, files)).toBe("");
});

test("orval generates the name and the meaning of a value", () => {
  const code = readFileSync(join(folder, "orval/api.ts"), "utf8");
  expect(code).toMatch(/InspectionMode = \{[^}]*\/\*\* whisper; the customer cannot hear you \*\/\s*Whisper: '2'/);
});
