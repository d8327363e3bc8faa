import { DOCUMENTED } from "./complete-events.ts";
import {
  type Contract,
  component,
  type ListState,
  nameOf,
  type Operation,
  operationsOf,
  type Ref,
  type Schema,
  schemaRef,
} from "./contract.ts";

type Catalogue = Contract["components"]["x-result-codes"];

/** `requestWhisperAgent` → `RequestWhisperAgent`: the stem of an operation's own component names. */
export const stemOf = (operationId: string): string => operationId.charAt(0).toUpperCase() + operationId.slice(1);

/**
 * Completes each operation's answer from its `x-result-codes`. The source states the success answer and the list of
 * codes, each once; a client, a mock and a validator need the list three times more: in the type of a failure, as the
 * second half of the union told apart by `retcode`, and as a named example for each code. Those are derived here.
 *
 * @param source the bundle as it was written; it is not changed
 */
export function completeAnswers(source: Contract): Contract {
  const contract = structuredClone(source);
  const { components } = contract;
  const catalogue = components["x-result-codes"];
  components.schemas["ResultCode"] = {
    ...codeSchema(catalogue, Object.keys(catalogue)),
    description: "Every result code of the gateway but success.",
  };
  components.schemas["GatewayWideCode"] = {
    ...codeSchema(
      catalogue,
      Object.keys(catalogue).filter((code) => catalogue[code]?.gatewayWide),
    ),
    description: "The result codes that any operation may answer, listed by it or not.",
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

/** Where the source lacks what an answer is completed from, there is nothing to complete, and lint says what to write. */
function isCompletable({ components }: Contract, operation: Partial<Operation>): boolean {
  const { operationId, responses, "x-result-codes": documented } = operation;
  const response = components.responses?.[nameOf(responses?.["200"]?.$ref ?? "")];
  return (
    operationId !== undefined &&
    Array.isArray(documented?.codes) &&
    response?.content?.["application/json"] !== undefined
  );
}

function completeAnswer(contract: Contract, operation: Operation): void {
  const { schemas, responses, "x-result-codes": catalogue } = contract.components;
  const { list, codes } = operation["x-result-codes"];
  const stem = stemOf(operation.operationId);
  const success = component(contract, "responses", operation.responses["200"] as Ref);
  const { schema, examples } = success.content["application/json"];

  schemas[`${stem}Failure`] = {
    ...schemas["Failure"],
    properties: { ...schemas["Failure"]?.properties, retcode: retcodeSchema(catalogue, list, codes) },
  };
  schemas[`${stem}Answer`] = {
    description: "Success or failure, told apart by `retcode`.",
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

const examplesOf = (names: string[]): Record<string, Ref> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/examples/${name}` }]));

/**
 * A list that was not seen in full bounds nothing: any code of the catalogue may come. A page may list a code that any
 * operation may answer; here it stands once, for some generators make a type of the union that holds no code twice.
 */
function retcodeSchema(catalogue: Catalogue, list: ListState, codes: string[]): Schema {
  if (list !== "complete") return { ...schemaRef("ResultCode") };
  const own = codes.filter((code) => !catalogue[code]?.gatewayWide);
  if (own.length === 0) return { ...schemaRef("GatewayWideCode") };
  return { anyOf: [codeSchema(catalogue, own), schemaRef("GatewayWideCode")] };
}

/** The schema of some codes, each with its name and meaning. One that is not in the catalogue is for lint to report. */
const codeSchema = (catalogue: Catalogue, codes: string[]): Schema => ({
  type: "string",
  enum: codes,
  ...(codes.every((code) => catalogue[code]) && {
    "x-enum-varnames": codes.map((code) => catalogue[code]?.name ?? ""),
    "x-enum-descriptions": codes.map((code) => catalogue[code]?.meaning ?? ""),
  }),
});

/**
 * Removes the components that nothing refers to, such as a success answer that stands completed under the name of its
 * operation. A catalogue refers to the schema of an event by its name; the union of the documented events is for consumers.
 */
export function withoutUnused(contract: Contract): Contract {
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
