import type { OpenApiDocument } from "../../bundle/document.ts";
import { toJson } from "../../serialize.ts";
import { AS_DOCUMENTED, type Files, inFolder, type Target } from "../target.ts";
import { toCsv } from "./csv.ts";
import { jsonSchemas } from "./schemas.ts";
import { tablesOf } from "./tables.ts";

/** Tables and JSON Schemas for all other languages and tools: a folder for each document, with the same files in each. */
export const data: Target = {
  folder: "data",
  render: async ({ base, editions }) =>
    Object.assign(
      {},
      ...Object.entries({ ...editions, [AS_DOCUMENTED]: base }).map(([name, contract]) =>
        inFolder(name, filesOf(contract)),
      ),
    ),
};

const filesOf = (contract: OpenApiDocument): Files => ({
  ...Object.assign(
    {},
    ...Object.entries(tablesOf(contract)).map(([name, rows]) => ({
      [`${name}.json`]: toJson(rows),
      [`${name}.csv`]: toCsv(rows),
    })),
  ),
  ...inFolder("schemas", jsonSchemas(contract)),
});
