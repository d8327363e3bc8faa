import type { OpenApiDocument } from "../../bundle/document.ts";
import { namedSchemas } from "../../bundle/values.ts";
import { docComment, wrap } from "./literal.ts";

/** `values.ts`: for each schema with named values, an object of the values by name, and their type. */
export const renderValues = (contract: OpenApiDocument): string =>
  namedSchemas(contract)
    .map(({ name: schema, schema: { description = "" }, values }) => {
      const [summary = ""] = description.split("\n\n");
      const members = values.map(
        ({ value, name, meaning }) => `${docComment(wrap(`${value}: ${meaning}`))}${name}: ${JSON.stringify(value)},`,
      );
      return [
        `${docComment(wrap(summary))}export const ${schema} = {\n${members.join("\n")}\n} as const;\n`,
        `${docComment(wrap(summary))}export type ${schema} = (typeof ${schema})[keyof typeof ${schema}];\n`,
      ].join("\n");
    })
    .join("\n");
