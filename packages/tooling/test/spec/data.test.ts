import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import {
  component,
  type OpenApiDocument,
  operationsOf,
  type ReferenceObject,
  responseOf,
} from "../../src/bundle/document.ts";
import { inRoot } from "../../src/root.ts";
import { toCsv } from "../../src/targets/data/csv.ts";
import type { Cell, Row } from "../../src/targets/data/tables.ts";

const folder = inRoot("generated/data");
const read = (name: string) => readFileSync(`${folder}/${name}`, "utf8");
const documents = readdirSync(folder).map((name) => {
  const file = name === "as-documented" ? "openapi.json" : `editions/${name}/openapi.json`;
  return { name, contract: JSON.parse(readFileSync(inRoot("generated", file), "utf8")) as OpenApiDocument };
});

/** The rows of a CSV by a parser of another maker, which refuses what RFC 4180 does not allow. */
const parsed = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, record_delimiter: "\r\n", relax_column_count: false });

/** What a cell of CSV must contain. */
const text = (cell: Cell): string => (Array.isArray(cell) ? cell.join(" | ") : String(cell ?? ""));

describe.each(documents)("the data of $name", ({ name, contract }) => {
  const { "x-result-codes": codes, "x-triggered-events": events } = contract.components;
  const operations = operationsOf(contract).map(({ operation }) => operation);
  const rowsOf = (table: string) => JSON.parse(read(`${name}/${table}.json`)) as Row[];

  test("has the same rows in JSON and in CSV, and no cell that a spreadsheet takes for a formula", () => {
    const tables = readdirSync(`${folder}/${name}`).filter((file) => file.endsWith(".csv"));
    expect(tables).toHaveLength(5);
    for (const table of tables) {
      const rows = rowsOf(table.replace(/\.csv$/, ""));
      expect(rows.length, table).toBeGreaterThan(0);
      const found = parsed(read(`${name}/${table}`));
      const expected = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, it]) => [key, text(it)])));
      expect(found).toEqual(expected);
      expect(found.flatMap(Object.values).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
  });

  test("has every result code, event and operation, and the file of each schema that it names", () => {
    expect(rowsOf("result-codes").map(({ code }) => code)).toEqual(Object.keys(codes));
    expect(rowsOf("events").map(({ eventType }) => eventType)).toEqual(Object.keys(events));
    const rows = rowsOf("operations");
    expect(rows.map(({ operationId }) => operationId)).toEqual(operations.map(({ operationId }) => operationId));
    const named = [
      ...rows.flatMap(({ request, response }) => [request, response]),
      ...rowsOf("events").map(({ schema }) => schema),
    ];
    expect(named.filter((it) => it !== null).sort()).toEqual(readdirSync(`${folder}/${name}/schemas`).sort());
  });

  test("has schemas that Ajv compiles in strict mode, which accept each example and refuse a damaged one", () => {
    const examplesOf = examplesByFile(contract);
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    for (const file of readdirSync(`${folder}/${name}/schemas`)) {
      const schema = JSON.parse(read(`${name}/schemas/${file}`));
      expect(schema.$id).toBe(file);
      const validate = ajv.compile(schema);
      const examples = examplesOf[file] ?? [];
      expect(examples.length, file).toBeGreaterThan(0);
      for (const example of examples) {
        expect(validate(example), `${file}: ${JSON.stringify(validate.errors)}`).toBe(true);
        expect(
          damaged(file, example).filter((it) => validate(it)),
          file,
        ).toEqual([]);
      }
    }
  });
});

type Body = Record<string, unknown>;

/** The examples of the contract, by the file of their schema. */
function examplesByFile(contract: OpenApiDocument): Record<string, Body[]> {
  const valuesOf = ({ examples }: { examples: Record<string, ReferenceObject> }) =>
    Object.values(examples).map((ref) => component(contract, "examples", ref).value as Body);
  const files: Record<string, Body[]> = {};
  for (const { operation } of operationsOf(contract)) {
    const { operationId, requestBody } = operation;
    const responses = valuesOf(responseOf(contract, operation).content["application/json"]);
    files[`${operationId}.response.json`] = responses;
    for (const { event } of responses) if (event) files[`${Object(event).eventType}.event.json`] = [event as Body];
    if (!requestBody) continue;
    const { content } = component(contract, "requestBodies", requestBody);
    files[`${operationId}.request.json`] = valuesOf(content["application/json"]);
  }
  return files;
}

/** Values that no schema of this kind accepts, by the member. */
const WRONG: Record<string, Record<string, unknown[]>> = {
  event: { eventType: ["NoSuchEvent", 0, undefined] },
  response: { retcode: ["no code", 0, undefined], message: [null, 0, undefined] },
};

/** Bodies and events that their schema must refuse. */
function damaged(file: string, example: Body): unknown[] {
  const wrong = WRONG[file.split(".")[1] ?? ""] ?? Object.fromEntries(Object.keys(example).map((key) => [key, [{}]]));
  return [
    [],
    null,
    ...Object.entries(wrong).flatMap(([key, values]) => values.map((value) => ({ ...example, [key]: value }))),
  ];
}

test("CSV keeps every text, and marks what a spreadsheet would take for a formula by one apostrophe", () => {
  const cells = [
    "=1+1",
    "+1",
    "-1",
    "@a",
    "\t=1",
    "＝1",
    "'=1",
    "''-1",
    "'",
    'a "b", c',
    "two\r\nlines",
    "",
    " x ",
    "a=b",
    "é",
  ];
  const [row] = parsed(toCsv([Object.fromEntries(cells.map((cell, index) => [`c${index}`, cell]))]));
  const found = Object.values(row ?? {});
  expect(found.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  expect(found.map((cell) => (/^'+[=+\-@＝＋－＠\t\r]/.test(cell) ? cell.slice(1) : cell))).toEqual(cells);
});

test("an item with the separator of lists is no data", () => {
  expect(() => toCsv([{ list: ["a | b"] }])).toThrow('A list in a table has the item "a | b".');
});
