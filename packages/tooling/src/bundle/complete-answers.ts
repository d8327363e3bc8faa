import { marked } from "./certainty.ts";
import { DOCUMENTED } from "./complete-events.ts";
import {
  type ListState,
  nameOf,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  type ReferenceObject,
  responseOf,
  type SchemaObject,
  schemaRef,
} from "./document.ts";

type Catalogue = OpenApiDocument["components"]["x-result-codes"];

/** `requestWhisperAgent` → `RequestWhisperAgent`: the beginning of the names of an operation's components. */
export const stemOf = (operationId: string): string => operationId.charAt(0).toUpperCase() + operationId.slice(1);

/**
 * Completes each operation's response from its `x-result-codes`. The source has the success response and the list of codes. From
 * the list, this derives the type of a failure, the union of success and failure distinguished by `retcode`, and a named example
 * for each code.
 *
 * @param source the bundle as written; it is not changed
 */
export function completeAnswers(source: OpenApiDocument): OpenApiDocument {
  const contract = structuredClone(source);
  const { components } = contract;
  const catalogue = components["x-result-codes"];
  components.schemas["ResultCode"] = {
    ...codeSchema(catalogue, Object.keys(catalogue)),
    description: "Every result code of the gateway except success.",
  };
  components.schemas["GatewayWideCode"] = {
    ...codeSchema(
      catalogue,
      Object.keys(catalogue).filter((code) => catalogue[code]?.gatewayWide),
    ),
    description: "The result codes that any operation may return, whether it lists them or not.",
  };
  for (const [code, entry] of Object.entries(catalogue)) {
    if (entry === null) continue;
    const { name, meaning } = entry;
    components.examples[name] = {
      summary: `${code} · ${meaning}`,
      value: { message: meaning, retcode: code, result: {} },
    };
  }
  for (const { operation } of operationsOf(contract)) {
    if (isCompletable(contract, operation)) completeAnswer(contract, operation);
  }
  return withoutUnused(contract);
}

/** Whether the source has everything that a response is completed from. If not, lint reports what is missing. */
function isCompletable({ components }: OpenApiDocument, operation: Partial<OperationObject>): boolean {
  const { operationId, responses, "x-result-codes": documented } = operation;
  const response = components.responses?.[nameOf(responses?.["200"]?.$ref ?? "")];
  return (
    operationId !== undefined &&
    Array.isArray(documented?.codes) &&
    response?.content?.["application/json"] !== undefined
  );
}

function completeAnswer(contract: OpenApiDocument, operation: OperationObject): void {
  const { schemas, responses, "x-result-codes": catalogue } = contract.components;
  const { list, codes } = operation["x-result-codes"];
  const stem = stemOf(operation.operationId);
  const success = responseOf(contract, operation);
  const { schema, examples } = success.content["application/json"];

  schemas[`${stem}Failure`] = {
    ...schemas["Failure"],
    properties: { ...schemas["Failure"]?.properties, retcode: retcodeSchema(catalogue, list, codes) },
  };
  schemas[`${stem}Answer`] = {
    description: "Success or failure, distinguished by `retcode`.",
    oneOf: [schema, schemaRef(`${stem}Failure`)],
  };
  responses[`${stem}Answer`] = {
    ...success,
    content: {
      "application/json": {
        schema: schemaRef(`${stem}Answer`),
        examples: { ...examples, ...examplesOf(codes.flatMap((code) => catalogue[code]?.name ?? [])) },
      },
    },
  };
  operation.responses = { ...operation.responses, "200": { $ref: `#/components/responses/${stem}Answer` } };
}

const examplesOf = (names: string[]): Record<string, ReferenceObject> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/examples/${name}` }]));

/**
 * If a list was not seen completely, any code of the catalogue may be returned. A page may list a gateway-wide code; the union
 * contains it only once, because some generators require this.
 */
function retcodeSchema(catalogue: Catalogue, list: ListState, codes: string[]): SchemaObject {
  if (list !== "complete") return { ...schemaRef("ResultCode") };
  const own = codes.filter((code) => !catalogue[code]?.gatewayWide);
  if (own.length === 0) return { ...schemaRef("GatewayWideCode") };
  return { anyOf: [codeSchema(catalogue, own), schemaRef("GatewayWideCode")] };
}

/** The schema of codes with their names and meanings. Lint reports a code that is not in the catalogue. */
const codeSchema = (catalogue: Catalogue, codes: string[]): SchemaObject => ({
  type: "string",
  enum: codes,
  ...(codes.every((code) => catalogue[code]) && {
    "x-enum-varnames": codes.map((code) => catalogue[code]?.name ?? ""),
    "x-enum-descriptions": codes.map((code) => marked(catalogue[code]?.meaning ?? "", catalogue[code]?.certainty)),
  }),
});

/**
 * Removes unused components, such as a success response that was replaced by a completed one. Kept are the schemas of events, which
 * a catalogue refers to by name, and the union of the documented events, which is for consumers.
 */
export function withoutUnused(contract: OpenApiDocument): OpenApiDocument {
  const components = contract.components as unknown as Record<string, Record<string, unknown>>;
  const events = Object.values(contract.components["x-triggered-events"]);
  for (let removed = true; removed; ) {
    removed = false;
    const used = new Set(
      [DOCUMENTED, ...events.map((event) => event?.schema)].map((name) => `#/components/schemas/${name}`),
    );
    JSON.stringify(contract, (key, value) => (key === "$ref" ? used.add(String(value)) && value : value));
    for (const kind of ["schemas", "parameters", "responses", "requestBodies", "headers", "examples"]) {
      for (const name of Object.keys(components[kind] ?? {})) {
        if (used.has(`#/components/${kind}/${name}`)) continue;
        delete components[kind]?.[name];
        removed = true;
      }
    }
  }
  return contract;
}
