import { stemOf } from "../../bundle/complete-answers.ts";
import { type Contract, component, nameOf, type Operation, operationsOf, type Ref } from "../../bundle/contract.ts";
import { docComment, literal, wrap } from "./literal.ts";

/** `operations.ts`: what a program needs to know of each operation, by operationId. */
export function renderOperations(contract: Contract): string {
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
        secured: (operation.security ?? contract.security ?? []).length > 0,
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
    docComment("A Guid as the documentation prints it: for samples and tests, never for a gateway.") +
      `export const sampleGuid = ${JSON.stringify(sampleGuid(contract))};\n`,
  ].join("\n");
}

function parameter(contract: Contract, ref: Ref) {
  const { name, in: place, required = false, schema, example } = component(contract, "parameters", ref);
  const { pattern, minLength, "x-range": [minimum, maximum] = [] } = component(contract, "schemas", schema);
  return { name, in: place, required, schema: nameOf(schema.$ref), pattern, minLength, minimum, maximum, example };
}

/** Each named example of the answer with its `retcode`: what the mock can be asked to answer. */
function scenarios(contract: Contract, operation: Operation): Record<string, string> {
  const { content } = component(contract, "responses", operation.responses["200"] as Ref);
  const named = Object.entries(content["application/json"].examples).map(([name, ref]) => {
    const { value } = component(contract, "examples", ref);
    return [name, (value as { retcode: string }).retcode];
  });
  return Object.fromEntries(named);
}

/** The documented form of a Guid stands once, in the example of the header that brings it: a name, an equals sign, the Guid. */
function sampleGuid({ components }: Contract): string {
  const [, guid] = components.headers["SetGuid"]?.example?.split("=") ?? [];
  if (guid === undefined) throw new Error("The header SetGuid has no example that shows the form of a Guid.");
  return guid;
}
