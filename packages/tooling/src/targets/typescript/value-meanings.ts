import type { OpenApiDocument } from "../../bundle/document.ts";
import { namedSchemas } from "../../bundle/values.ts";
import { docComment, literal } from "./literal.ts";

/** `value-meanings.ts`: for each schema with named values, the name and the meaning of each, by value. */
export function renderValueMeanings(contract: OpenApiDocument): string {
  const schemas = namedSchemas(contract);
  const parts = schemas.map(({ name: schema, values }) => {
    const entries = values.map(({ value, name, meaning }) => [value, { name, meaning }]);
    const comment = docComment(`The name and the meaning of each \`${schema}\`, by value.`);
    const type = `Readonly<Record<${schema}, ValueMeaning<keyof typeof ${schema}>>>`;
    return `${comment}export const ${schema}Values = ${literal(Object.fromEntries(entries))} as const satisfies ${type};\n`;
  });
  return [IMPORT(schemas.map(({ name }) => name)), TYPE, ...parts].join("\n");
}

const IMPORT = (names: string[]) => `import type { ${names.join(", ")} } from "./values.ts";\n`;

const TYPE = `/** The name of a value, as in its constant, and what it means. */
export interface ValueMeaning<Name extends string> {
  readonly name: Name;
  readonly meaning: string;
}
`;
