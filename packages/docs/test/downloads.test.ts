import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { shared } from "../../../test/shared/shared.ts";
import { ARCHIVE } from "../src/downloads.ts";
import { linksOf, mainOf } from "./read-page.ts";

let folder: string;
let links: string[];

beforeAll(async () => {
  ({ folder } = await shared("docs"));
  links = linksOf(mainOf(readFileSync(join(folder, "downloads.html"), "utf8")));
});

test("documents per edition and for tools, collections, tables, schemas, journeys, llms.txt and the archive are offered", () => {
  expect(links).toEqual(
    expect.arrayContaining([
      "openapi.yaml",
      "openapi-2025-11.json",
      "openapi-2023-09.yaml",
      "openapi.tools.json",
      "postman/qualitycontrol.postman_collection.json",
      "http/qualitycontrol.http",
      "data/2025-11/result-codes.csv",
      "data/2025-11/events.json",
      "llms.txt",
      ARCHIVE,
    ]),
  );
  const { length: schemas } = globSync("*.json", { cwd: inRoot("generated/data/2025-11/schemas") });
  expect(links.filter((link) => link.startsWith("data/2025-11/schemas/"))).toHaveLength(schemas);
  const journeys = globSync("*.arazzo.yaml", { cwd: inRoot("openapi/workflows") });
  expect(links.filter((link) => link.startsWith("journeys/"))).toHaveLength(journeys.length);
});

test("a journey names the contract that is downloaded with it", () => {
  const journey = links.find((link) => link.startsWith("journeys/")) ?? "";
  const { sourceDescriptions } = parse(readFileSync(join(folder, journey), "utf8"));
  expect(existsSync(join(folder, "journeys", sourceDescriptions[0].url))).toBe(true);
});

test("the archive has everything that is offered, and each page in Markdown", () => {
  const files = unzipSync(readFileSync(join(folder, ARCHIVE)));
  const offered = links.filter((link) => link !== ARCHIVE && !/\.html(?:#|$)/.test(link) && !link.startsWith("#"));
  for (const name of [...offered, "guides/events.md", "codes/900-004.md"]) {
    expect(Object.keys(files)).toContain(name);
    expect(Buffer.compare(files[name] ?? new Uint8Array(), readFileSync(join(folder, name))), name).toBe(0);
  }
});
