import { Ajv2020 } from "ajv/dist/2020.js";
import {
  component,
  type OpenApiDocument,
  operationsOf,
  type ReferenceObject,
  responseOf,
} from "../../bundle/document.ts";
import { docComment } from "./literal.ts";
import { standaloneCode } from "./standalone-code.ts";

/** The ID of the bundle in the schema compiler. */
const ROOT = "contract";

/**
 * `validators.js`: a function for each response and each request body, compiled in advance, so that checking needs neither a
 * schema compiler nor `eval`.
 */
export function renderValidators(contract: OpenApiDocument): string {
  const functions = validatorsOf(contract);
  const ajv = new Ajv2020({
    allErrors: true,
    // The schemas also contain OpenAPI's own keywords, and a format is only a hint.
    strict: false,
    validateFormats: false,
    // Lengths in UTF-16 units need no module of Ajv's at run time. Ajv logs that the option is deprecated; see `logger`.
    unicode: false,
    inlineRefs: false,
    logger: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema({ $id: ROOT, components: { schemas: withoutProse(contract.components.schemas) } });
  for (const [name, { $ref }] of Object.entries(functions)) ajv.addSchema({ $id: name, $ref: `${ROOT}${$ref}` });
  const compiled = standaloneCode(ajv, Object.keys(functions));
  return `${inLinearTime(compiled)}\n${collection("answer", functions)}\n${collection("body", functions)}\n`;
}

/** Schemas as a validator needs them: what people read would only make the code longer. */
function withoutProse<Node>(node: Node, names = true): Node {
  if (Array.isArray(node)) return node.map((item) => withoutProse(item, false)) as Node;
  if (typeof node !== "object" || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => names || !/^(description|x-.*)$/.test(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, withoutProse(value, !names && key === "properties")]),
  ) as Node;
}

/** Appends errors instead of copying them: Ajv copies all previous errors for each invalid item, which takes minutes for 400 KB. */
function inLinearTime(compiled: string): string {
  const copying = /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g;
  return `${compiled.replace(copying, "append(vErrors, $1.errors)")}\n${append}`;
}

const append = `function append(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}`;

/**
 * `validators.d.ts`: their types.
 *
 * @param ids the type of an operation's name, which uses what is imported
 */
export const renderValidatorTypes = (
  ids = "OperationId",
  imported = ids,
  from = "./operations.ts",
): string => `import type { ${imported} } from "${from}";

${docComment("An error of a value: the place (a JSON Pointer), the keyword of the schema, and a message.")}
export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

/** @deprecated The former name of \`SchemaError\`. */
export type { SchemaError as Violation };

${docComment("Checks a value against a schema. After `false`, `errors` has the errors; the next call overwrites them.")}
export interface Validator {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}

${docComment("Checks the body of a response, success or failure, by operationId.")}
export const answers: Readonly<Record<${ids}, Validator>>;

${docComment("Checks the body of a request, by the operationId of an operation that takes one.")}
export const bodies: Readonly<Partial<Record<${ids}, Validator>>>;
`;

/** The schema that each function checks, by the function's name. */
function validatorsOf(contract: OpenApiDocument): Record<string, ReferenceObject> {
  const functions: Record<string, ReferenceObject> = {};
  for (const { operation } of operationsOf(contract)) {
    const { operationId, requestBody } = operation;
    functions[`answer_${operationId}`] = responseOf(contract, operation).content["application/json"].schema;
    if (!requestBody) continue;
    functions[`body_${operationId}`] = component(contract, "requestBodies", requestBody).content[
      "application/json"
    ].schema;
  }
  return functions;
}

function collection(kind: "answer" | "body", functions: Record<string, ReferenceObject>): string {
  const own = Object.keys(functions).filter((name) => name.startsWith(`${kind}_`));
  const members = own.map((name) => `${name.slice(kind.length + 1)}: ${name},`);
  return `export const ${kind === "answer" ? "answers" : "bodies"} = {\n${members.join("\n")}\n};`;
}
