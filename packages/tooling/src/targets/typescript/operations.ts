import { stemOf } from "../../bundle/complete-answers.ts";
import {
  component,
  isSecured,
  nameOf,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  type ReferenceObject,
  responseOf,
} from "../../bundle/document.ts";
import { docComment, literal, wrap } from "./literal.ts";

/** `operations.ts`: what a program needs to know of each operation, by operationId. */
export function renderOperations(contract: OpenApiDocument): string {
  const table = Object.fromEntries(
    operationsOf(contract).map(({ path, method, operation }) => [
      operation.operationId,
      {
        operationId: operation.operationId,
        method: method.toUpperCase(),
        path,
        summary: operation.summary,
        tag: operation.tags[0],
        logMethod: operation["x-log-method"],
        consequence: operation["x-consequence"],
        availability: operation["x-availability"],
        secured: isSecured(contract, operation),
        parameters: (operation.parameters ?? []).map((ref) => parameter(contract, ref)),
        hasBody: operation.requestBody !== undefined,
        prerequisites: operation["x-prerequisites"],
        events: operation["x-triggered-events"],
        resultCodes: operation["x-result-codes"],
        scenarios: scenarios(contract, operation),
        answer: `${stemOf(operation.operationId)}Answer`,
        source: operation["x-source"],
      },
    ]),
  );
  const comments = Object.fromEntries(
    operationsOf(contract).map(({ operation }) => [operation.operationId, docComment(wrap(operation.description))]),
  );
  return [
    docComment("Every operation of the contract, by operationId.") +
      `export const operations = ${literal(table, comments)} as const;\n`,
    `${docComment("The operationId of an operation.")}export type OperationId = keyof typeof operations;\n`,
    docComment("The Guid in the vendor's examples: for samples and tests, not for a gateway.") +
      `export const sampleGuid = ${JSON.stringify(sampleGuid(contract))};\n`,
  ].join("\n");
}

/** The types of the entries, once for the base document and every edition. */
export const operationTypes = `
${docComment("A parameter of an operation, as the catalogue states it.")}export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  /** The name of its schema. */
  readonly schema: string;
  readonly pattern?: string;
  readonly minLength?: number;
  /** The smallest and the largest number that it accepts, if it accepts a range of numbers. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly example: string;
}

${docComment("An event that an operation triggers, and who receives it, as far as that is known.")}export interface TriggeredEvent {
  readonly event: string;
  readonly receiver?: string;
  readonly inferredReceiver?: string;
}

${docComment("An operation, as the catalogue states it: of the base document or of an edition.")}export interface Operation {
  readonly operationId: OperationId;
  readonly method: string;
  readonly path: string;
  readonly consequence: (typeof operations)[OperationId]["consequence"];
  /** \`unknown\` if no current page lists the operation, so that a gateway may not offer it. */
  readonly availability?: "unknown";
  /** Whether it needs a Guid. */
  readonly secured: boolean;
  readonly parameters: readonly Parameter[];
  readonly hasBody: boolean;
  /** The names of the conditions that must hold before it is called. */
  readonly prerequisites: readonly string[];
  /** \`events\`: those of its page. \`others\`: what other sources add. */
  readonly events: { readonly events: readonly TriggeredEvent[]; readonly others?: readonly TriggeredEvent[] };
  /** The page that it is based on, or the years in which the vendor published the client code that it was seen in. */
  readonly source: {
    readonly page?: string;
    readonly id?: string;
    readonly edition?: string;
    readonly published?: string;
    readonly certainty: string;
  };
  readonly resultCodes: { readonly list: string; readonly codes: readonly string[] };
  /** The result code of each scenario of the mock, by the scenario's name. */
  readonly scenarios: Readonly<Record<string, string>>;
}
`;

function parameter(contract: OpenApiDocument, ref: ReferenceObject) {
  const { name, in: place, required = false, schema, example } = component(contract, "parameters", ref);
  const { pattern, minLength, "x-range": [minimum, maximum] = [] } = component(contract, "schemas", schema);
  return { name, in: place, required, schema: nameOf(schema.$ref), pattern, minLength, minimum, maximum, example };
}

/** Each named example of the response with its `retcode`: what the mock can be asked to return. */
function scenarios(contract: OpenApiDocument, operation: OperationObject): Record<string, string> {
  const { content } = responseOf(contract, operation);
  const named = Object.entries(content["application/json"].examples).map(([name, ref]) => {
    const { value } = component(contract, "examples", ref);
    return [name, (value as { retcode: string }).retcode];
  });
  return Object.fromEntries(named);
}

/** The documented form of a Guid stands once, in the example of the header that brings it: a name, an equals sign, the Guid. */
export function sampleGuid({ components }: OpenApiDocument): string {
  const [, guid] = components.headers["SetGuid"]?.example?.split("=") ?? [];
  if (guid === undefined) throw new Error("The header SetGuid has no example that shows the form of a Guid.");
  return guid;
}
