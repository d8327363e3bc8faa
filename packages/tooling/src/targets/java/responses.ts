import { type OpenApiDocument, operationsOf, type SchemaObject } from "../../bundle/document.ts";
import type { Files } from "../target.ts";
import { successSchema } from "../typescript/calls.ts";
import { className } from "./names.ts";
import { renderRecord, type SharedSchemas } from "./records.ts";

const IMPORTS = "import java.util.List;\nimport java.util.Map;\nimport java.util.Optional;\n\n";

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
      return [`${className(name)}.java`, `${IMPORTS}${renderRecord(contract, source, shared)}\n`];
    }),
  );
}

/** A record for each schema that other records refer to, and those that it refers to in turn. */
export function renderShared(contract: OpenApiDocument, shared: SharedSchemas): Files {
  const files: Files = {};
  // The map grows while its entries are rendered.
  for (const [name, schema] of shared) {
    const source = { name, schema, comment: [schema.description] };
    files[`${name}.java`] = `${IMPORTS}${renderRecord(contract, source, shared)}\n`;
  }
  return files;
}
