import { stemOf } from "../bundle/complete-answers.ts";
import { type Contract, component, nameOf, type Operation, operationsOf, type Ref } from "../bundle/contract.ts";
import { docComment, wrap } from "./literal.ts";
import { describeRange, rangeOf } from "./range.ts";

/** The path parameter that names the inspector: a client knows it, so a call does not. */
const INSPECTOR = "agentid";

/** `calls.ts`: one method per operation with flat, named arguments, for a client to implement. */
export function renderCalls(contract: Contract): string {
  const operations = operationsOf(contract).map(({ operation }) => operation);
  return [
    'import type { components } from "./types.ts";\n',
    ...operations.flatMap((operation) => [
      argumentsOf(contract, operation),
      docComment(`The answer of \`${operation.operationId}\`, success or failure.`) +
        `export type ${stemOf(operation.operationId)}Answer = components["schemas"]["${stemOf(operation.operationId)}Answer"];\n`,
      docComment(`The answer of \`${operation.operationId}\` when it succeeded.`) +
        `export type ${stemOf(operation.operationId)}Success = components["schemas"]["${successSchema(contract, operation)}"];\n`,
    ]),
    docComment("One method per operation of the contract, named after its operationId.") +
      `export interface Calls {\n${operations.map((operation) => method(contract, operation)).join("\n")}\n}\n`,
  ].join("\n");
}

const parametersOf = (contract: Contract, operation: Operation) =>
  (operation.parameters ?? [])
    .map((ref) => component(contract, "parameters", ref))
    .filter(({ name }) => name !== INSPECTOR);

function argumentsOf(contract: Contract, operation: Operation): string {
  const members = parametersOf(contract, operation).map(({ name, required, description, schema }) => {
    const range = rangeOf(component(contract, "schemas", schema).pattern);
    const comment = docComment(wrap(description), range && describeRange(range));
    return `${comment}${name}${required ? "" : "?"}: string${range ? " | number" : ""};`;
  });
  const name = `${stemOf(operation.operationId)}Arguments`;
  return `${docComment(`The arguments of \`${operation.operationId}\`.`)}export interface ${name} {\n${members.join("\n")}\n}\n`;
}

function successSchema(contract: Contract, { operationId }: Operation): string {
  const { oneOf = [] } = contract.components.schemas[`${stemOf(operationId)}Answer`] ?? {};
  return nameOf((oneOf[0] as Ref).$ref);
}

function method(contract: Contract, operation: Operation): string {
  const { operationId } = operation;
  const optional = parametersOf(contract, operation).every(({ required }) => !required);
  const stem = stemOf(operationId);
  return `${methodComment(contract, operation)}${operationId}(args${optional ? "?" : ""}: ${stem}Arguments): Promise<${stem}Success>;`;
}

function methodComment(contract: Contract, operation: Operation): string {
  const { components } = contract;
  const { codes } = operation["x-result-codes"];
  const { events } = operation["x-triggered-events"];
  const { page, edition } = operation["x-source"];
  const prerequisites = operation["x-prerequisites"].map((name) => `- ${components["x-prerequisites"][name]?.text}`);
  return docComment(
    `${operation.summary}.`,
    wrap(operation.description),
    `Before: \n${prerequisites.join("\n")}`,
    `Events: ${events.map(({ event }) => event).join(", ") || "none"}.`,
    `Failures:\n${codes.map((code) => `- \`${code}\` ${components["x-result-codes"][code]?.meaning}`).join("\n")}`,
    `Source: "${page}", edition of ${edition}.`,
  );
}
