import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { BadWorld, readWorld } from "../src/index.ts";
import { worldErrors } from "../src/world/check-world.ts";
import { testWorld } from "./people-fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The error message for a file with this text, without the path of the folder. */
async function faultIn(text: string): Promise<string> {
  const file = join(folder, "world.yaml");
  writeFileSync(file, text);
  const error = await readWorld(file).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(BadWorld);
  return (error as Error).message.replace(`${folder}/`, "");
}

const world = `tenants:
  - { vdn: 1, vcc: 1 }
agents:
  - workno: "101"
    vdn: 1
  - workno: "102"
    vdn: 7
`;

test.each([
  ["invalid YAML", "tenants: [", /^world\.yaml:1 [^\n]*\.$/],
  ["two documents", `${world}---\n${world}`, /^world\.yaml:8 A second document begins\. Give one document\.$/],
  [
    "an alias of nothing",
    world.replace("vdn: 7", "password: *swordfish"),
    /^world\.yaml:7 A text that begins with \* needs quotes\.$/,
  ],
  [
    "an unknown tag",
    world.replace("vdn: 7", "password: !swordfish"),
    /^world\.yaml:7 A text that begins with ! needs quotes\.$/,
  ],
  [
    "two tenants of one VDN",
    world.replace("agents:", "  - { vdn: 1, vcc: 2 }\nagents:"),
    /^world\.yaml:3 There is a tenant of the VDN 1 already\.$/,
  ],
  ["no tenants", "agents: []\n", /^world\.yaml:1 The world must have required property 'tenants'\.$/],
  ["no content", "", /^world\.yaml:1 The world must be object\.$/],
  [
    "an unknown member",
    world.replace('workno: "102"', 'wrokno: "102"'),
    /^world\.yaml:6 agents\.1 must have required property 'workno'/,
  ],
  [
    "a member with a line end",
    world.replace("vdn: 7", '"a\\nb": 7\n    vdn: 1'),
    /^world\.yaml:6 agents\.1 must NOT have additional properties: a\\u000ab\.$/,
  ],
  ["a wrong value", world.replace("vdn: 1\n", "vdn: one\n"), /^world\.yaml:5 agents\.0\.vdn must be integer\.$/],
  ["an agent of no tenant", world, /^world\.yaml:7 No tenant has the VDN 7\.$/],
  ["two agents of one ID", world.replace("102", "101"), /^world\.yaml:6 There is an agent 101 already\.$/],
  [
    "a regular expression",
    world.replace("vcc: 1", 'vcc: 1, phones: "(a+)+"'),
    /^world\.yaml:2 tenants\.0\.phones must be array\.$/,
  ],
  [
    "a range that ends before it begins",
    world.replace("vcc: 1", 'vcc: 1, phones: [{ from: "20", to: "10" }]'),
    /^world\.yaml:2 tenants\.0\.phones\.0: "to" must have as many digits as "from", and not be smaller\.$/,
  ],
])("a world with %s is reported with its line", async (_, text, line) => {
  expect(await faultIn(text)).toMatch(line);
});

describe("a file that would block the parser or end the process is refused in one line:", () => {
  const LONG = 60_000;
  const deep = /^world\.yaml:\d+ Nested deeper than 16 levels\. Give a flatter file\.$/;
  const laughs = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]\n`).join("");

  test.each([
    ["20,000 aliases", `a: &a 1\nb: [${"*a, ".repeat(20_000)}]`, /^world\.yaml:2 There are more than 1000 aliases\. /],
    ["20,000 aliases of nothing", `b: [${"*a, ".repeat(20_000)}]`, /^world\.yaml:1 A text that begins with \* /],
    ["aliases of aliases", `l0: &l0 x\n${laughs}`, /^world\.yaml:1 The aliases stand for too many values\. /],
    ["an alias of what holds it", "tenants: &a [*a]\nagents: *a", /^world\.yaml:1 tenants\.0 must be object\.$/],
    ["deep lists", "[".repeat(LONG), deep],
    ["deep lists that end", "[".repeat(LONG) + "]".repeat(LONG), deep],
    ["deep objects", '{"a":'.repeat(LONG), deep],
    ["deep lines", "- ".repeat(LONG), deep],
    ["deep keys", "? ".repeat(LONG), deep],
    [
      "many members",
      Array.from({ length: LONG }, (_, at) => `k${at}: 1\n`).join(""),
      /^world\.yaml:\d+ An object has /,
    ],
    [
      "many members in braces",
      `{${Array.from({ length: LONG }, (_, at) => `k${at}: 1`).join(",")}}`,
      /An object has more/,
    ],
    ["many documents", "---\n".repeat(LONG), /A second document begins/],
    ["many commas", `[${",".repeat(LONG)}`, /^world\.yaml:1 /],
    ["3 MB", " ".repeat(3_000_000), /^The world world\.yaml has more than 2097152 bytes\. Give a smaller file\.$/],
  ])("%s", async (_, text, line) => {
    expect(await faultIn(text)).toMatch(line);
  });

  test("a device that never ends", async () => {
    await expect(readWorld("/dev/zero")).rejects.toThrow(/^The world \/dev\/zero has more than 2097152 bytes\./);
  });
});

test.each([
  ["/none", "ENOENT"],
  [folder, "EISDIR"],
])("%s is reported as unreadable", async (file, code) => {
  await expect(readWorld(file)).rejects.toThrow(
    `The world ${file} cannot be read (${code}). Give the path of a YAML or JSON file.`,
  );
});

test("a world is read from YAML with aliases, and from JSON", async () => {
  const file = join(folder, "world.yaml");
  const expected = { tenants: [{ vdn: 1, vcc: 1 }], agents: ["101", "102"].map((workno) => ({ workno, vdn: 1 })) };
  const aliases =
    "tenants: [{ vdn: &vdn 1, vcc: 1 }]\nagents: [{ workno: '101', vdn: *vdn }, { workno: '102', vdn: *vdn }]";
  for (const text of [aliases, JSON.stringify(expected, null, 1)]) {
    writeFileSync(file, text);
    expect(await readWorld(file)).toEqual(expected);
  }
});

test("a world of 10,000 agents is within the limits", async () => {
  const agents = Array.from({ length: 10_000 }, (_, at) => ({ ...testWorld().agents[0], workno: String(1_000 + at) }));
  const file = join(folder, "large.json");
  writeFileSync(file, JSON.stringify({ tenants: [{ vdn: 1, vcc: 1 }], agents }));
  expect((await readWorld(file)).agents).toHaveLength(10_000);
  expect(worldErrors({ tenants: [{ vdn: 1, vcc: 1 }], agents })).toEqual([]);
});
