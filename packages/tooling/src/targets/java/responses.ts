import { type OpenApiDocument, operationsOf, type SchemaObject } from "../../bundle/document.ts";
import type { Files } from "../target.ts";
import { successSchema } from "../typescript/calls.ts";
import { className } from "./names.ts";
import { renderRecordFile, type SharedSchemas } from "./records.ts";

/** A record for each response of a successful call. */
export function renderResponses(contract: OpenApiDocument, shared: SharedSchemas): Files {
  const names = new Set(operationsOf(contract).map(({ operation }) => successSchema(contract, operation)));
  return Object.fromEntries(
    [...names].map((name) => {
      const schema = contract.components.schemas[name] as SchemaObject;
      const source = {
        name: className(name),
        schema,
        comment: [schema.description],
        without: ["retcode"],
        response: true,
      };
      return [`${className(name)}.java`, renderRecordFile(contract, source, shared)];
    }),
  );
}

/** A record for each schema that other records refer to, and those that it refers to in turn. */
export function renderShared(contract: OpenApiDocument, shared: SharedSchemas): Files {
  const files: Files = {};
  // The map grows while its entries are rendered.
  for (const [name, schema] of shared) {
    const source = { name, schema, comment: [schema.description] };
    files[`${name}.java`] = renderRecordFile(contract, source, shared);
  }
  return files;
}
