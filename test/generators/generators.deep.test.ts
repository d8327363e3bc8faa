import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentType } from "@qualitycontrol/contract/calls";
import { simulatorDefaults } from "@qualitycontrol/core/defaults";
import { inRoot } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { afterAll, describe, expect, test } from "vitest";
import { compiled } from "./compiled.ts";
import { type Generator, generators } from "./generators.ts";
import { narrows, vendorSamples } from "./samples.ts";

const folder = scratchIn(inRoot("dist"), "generators");
afterAll(() => rmSync(folder, { recursive: true }));

const BUNDLE = "openapi.json";
const TOOLS = "openapi.tools.json";

/** What a generator makes of the bundle only in part, by its own fault: faults.deep.test.ts proves each on a minimal document. */
const cannotNarrow = ["swagger-typescript-api", "openapi-typescript-codegen"];

/** All code that a generator has written. */
const codeIn = (output: string): string =>
  globSync("**/*.ts", { cwd: output, exclude: ["node_modules/**"] })
    .map((file) => readFileSync(join(output, file), "utf8"))
    .join("\n");

async function generated({ name, generate }: Generator, document: string): Promise<string> {
  const output = join(folder, document, name);
  mkdirSync(output, { recursive: true });
  await generate(inRoot("generated", document), output);
  return output;
}

/** A module that compiles only if a type takes the contract's value of the header and no other. */
const sends = (type: string): string => `type Value = ${type};
export const value: Value = ${JSON.stringify(contentType)};
// @ts-expect-error another media type
export const other: Value = "text/plain";
`;

describe.each([BUNDLE, TOOLS])("from %s", (document) => {
  test.each(generators)("what $name generates compiles and takes the vendor's samples", async (generator) => {
    const { name, files, types, talking, header } = generator;
    const output = await generated(generator, document);
    const modules: Record<string, string> = { "use.ts": vendorSamples(generator) };
    if (talking && (document === TOOLS || !cannotNarrow.includes(name))) modules["narrow.ts"] = narrows(types, talking);
    if (header && document === TOOLS) modules["header.ts"] = sends(header);
    for (const [file, code] of Object.entries(modules)) writeFileSync(join(output, file), code);
    expect(await compiled(output, [...files, ...Object.keys(modules)])).toBe("");
  });
});

test.each(generators)(
  "$name writes the extensions of openapi.tools.json into comments, and calls the simulator",
  ({ name, server }) => {
    const code = codeIn(join(folder, TOOLS, name));
    const texts = [
      "**Consequence** (`call-cut`): Cuts a live call",
      "customer: Hears only the agent.",
      "The inspector has signed in.",
      "`AgentOther_BeQcStart`, to the agent:",
      "`100-006`: The agent has not signed in.",
    ];
    expect(texts.filter((text) => !code.includes(text))).toEqual([]);
    const { host, port } = simulatorDefaults;
    if (server) expect(server.exec(code)?.[1]).toBe(`http://${host}:${port}`);
  },
);

test("orval generates the name and the meaning of a value", () => {
  const code = codeIn(join(folder, BUNDLE, "orval"));
  expect(code).toMatch(/InspectionMode = \{[^}]*\/\*\* whisper; the customer cannot hear you \*\/\s*Whisper: '2'/);
});
