import { Ajv2020 } from "ajv/dist/2020.js";
import { type Contract, component, operationsOf, type Ref } from "../../bundle/contract.ts";
import { docComment } from "./literal.ts";
import { standaloneCode } from "./standalone-code.ts";

/** What a `$ref` into the bundle is called inside the compiler. */
const ROOT = "contract";

/**
 * `validators.js`: a function for each answer and each request body, compiled ahead, so that checking one needs neither a
 * schema compiler nor `eval`.
 */
export function renderValidators(contract: Contract): string {
  const functions = validatorsOf(contract);
  const ajv = new Ajv2020({
    allErrors: true,
    // OpenAPI's own keywords stand in the schemas too, and a format is a hint there.
    strict: false,
    validateFormats: false,
    // A length in UTF-16 units needs no module of Ajv's at run time. Ajv calls the option deprecated, aloud.
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

/** Ajv copies all errors so far for each wrong item of a list: a response of 400 KB would take minutes. */
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
 * @param ids the type of an operation's name, made of what is imported
 */
export const renderValidatorTypes = (
  ids = "OperationId",
  imported = ids,
  from = "./operations.ts",
): string => `import type { ${imported} } from "${from}";

${docComment("What is wrong with a value: where (a JSON Pointer), by which keyword of the schema, and in words.")}
export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

${docComment("Whether a value keeps a schema. After a false, `errors` says what is wrong; it is overwritten by the next call.")}
export interface Validator {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}

${docComment("Checks the body of an answer, success or failure, by operationId.")}
export const answers: Readonly<Record<${ids}, Validator>>;

${docComment("Checks the body of a request, by the operationId of an operation that takes one.")}
export const bodies: Readonly<Partial<Record<${ids}, Validator>>>;
`;

/** The name of each function, with the schema that it checks. */
function validatorsOf(contract: Contract): Record<string, Ref> {
  const functions: Record<string, Ref> = {};
  for (const { operation } of operationsOf(contract)) {
    const { operationId, requestBody, responses } = operation;
    const answer = component(contract, "responses", responses["200"] as Ref);
    functions[`answer_${operationId}`] = answer.content["application/json"].schema;
    if (!requestBody) continue;
    functions[`body_${operationId}`] = component(contract, "requestBodies", requestBody).content[
      "application/json"
    ].schema;
  }
  return functions;
}

function collection(kind: "answer" | "body", functions: Record<string, Ref>): string {
  const own = Object.keys(functions).filter((name) => name.startsWith(`${kind}_`));
  const members = own.map((name) => `${name.slice(kind.length + 1)}: ${name},`);
  return `export const ${kind === "answer" ? "answers" : "bodies"} = {\n${members.join("\n")}\n};`;
}
