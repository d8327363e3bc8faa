import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { afterAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { runInProcess } from "../../../test/run-in-process.ts";
import { mockHeader, startMock, WrongBundle } from "../src/index.ts";

const packaged = fileURLToPath(import.meta.resolve("@qualitycontrol/contract/openapi.json"));
const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const contract = () => JSON.parse(readFileSync(packaged, "utf8"));
const changed = (name: string, change: (document: ReturnType<typeof contract>) => void): string => {
  const document = contract();
  change(document);
  return written(name, JSON.stringify(document));
};

const command = (...args: string[]) => runInProcess(join(import.meta.dirname, "../src/command.ts"), args);

test("serves and lists a YAML bundle with an operation that the built-in one lacks", async () => {
  const document = contract();
  const { path } = operations.forceBusy;
  const next = path.replace("forcebusy", "forcesilence");
  document.info.version = "9.9.9";
  document.paths[next] = { post: { ...document.paths[path].post, operationId: "forceSilence" } };
  const file = written("next.yaml", stringify(document, { aliasDuplicateObjects: false }));
  const mock = await startMock({ bundle: file });
  const target = mock.url + next.replace("{agentid}", "30169").replace(/\{\w+\}/, "49999");
  const answer = await fetch(target, { method: "POST", headers: { Guid: sampleGuid } });
  expect(answer.headers.get(mockHeader)).toBe("9.9.9");
  expect(await answer.json()).toMatchObject({ retcode: "0" });
  await mock.close();
  const { out } = await command("--list", "--bundle", file);
  const scenarios = Object.entries(operations.forceBusy.scenarios);
  expect(scenarios.length).toBeGreaterThan(1);
  for (const [name, code] of scenarios) {
    expect(out.split("forceSilence\n")[1]?.split("\n\n")[0]).toMatch(new RegExp(`^  ${name} +${code}`, "m"));
  }
  await expect(startMock({ bundle: file, scenario: "Nothing" })).rejects.toThrow("Unknown scenario");
});

test("lists the same with and without the built-in bundle as --bundle", async () => {
  const [given, none] = [await command("--list", "--bundle", packaged), await command("--list")];
  expect(given).toEqual(none);
  expect(given.code).toBe(0);
});

const wrong: [string, string, string][] = [
  ["does not exist", join(folder, "missing.yaml"), "cannot be read: ENOENT"],
  ["is a folder", folder, "cannot be read: EISDIR"],
  [
    "is neither JSON nor YAML",
    written("broken.json", '{"openapi": "3.1.0",\n  "info": ]'),
    "is neither JSON nor YAML (line 2)",
  ],
  ["is empty", written("empty.yaml", ""), "is not an OpenAPI 3.1 document"],
  ["is a text", written("text.yaml", "openapi"), "is not an OpenAPI 3.1 document"],
  [
    "is OpenAPI 3.0",
    changed("old.json", (it) => {
      it.openapi = "3.0.3";
    }),
    "is not an OpenAPI 3.1 document",
  ],
  [
    "is another contract",
    changed("other.json", (it) => {
      it.info.title = "Pets";
    }),
    'describes "Pets", not "',
  ],
  [
    "has no title",
    changed("untitled.json", (it) => {
      delete it.info;
    }),
    "describes undefined, not",
  ],
  [
    "is the unbundled source",
    join(import.meta.dirname, "../../../openapi/openapi.yaml"),
    " is not bundled: it refers to ",
  ],
  [
    "has no paths",
    changed("pathless.json", (it) => {
      delete it.paths;
    }),
    "has invalid paths",
  ],
  [
    "has an unresolvable reference",
    changed("astray.json", (it) => {
      it.components = {};
    }),
    "or an unresolvable reference",
  ],
];

test.each(wrong)("reports a bundle that %s in one line", async (_, file, problem) => {
  const refusal = await startMock({ bundle: file }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(WrongBundle);
  const { message } = refusal as Error;
  expect(message).toContain(`${file} `);
  expect(message).toContain(problem);
  expect(message).toMatch(/\. Give a bundle of the contract, such as openapi\.yaml of @qualitycontrol\/contract\.$/);
  expect(message).not.toContain("\n");
});

test.each([
  [["--bundle", join(folder, "missing.yaml")], /^\S+missing\.yaml cannot be read: ENOENT\. [^\n]*\n$/],
  [["--list", "--bundle", join(folder, "broken.json")], /^\S+ is neither JSON nor YAML \(line 2\)\. [^\n]*\n$/],
  [["--bundle", packaged, "--edition", "2025-11"], /^--bundle and --edition exclude each other[^\n]*\n$/],
  [["proxy", "http://127.0.0.1:1", "--bundle", packaged], /^Unknown option '--bundle'\. [^\n]*\n$/],
])("the command reports it in one line and exits with 1: %j", async (args, line) => {
  expect(await command(...args)).toEqual({ code: 2, out: "", errors: expect.stringMatching(line) });
});
