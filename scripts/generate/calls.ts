import { stemOf } from "../bundle/complete-answers.ts";
import { type Contract, component, nameOf, type Operation, operationsOf, type Ref } from "../bundle/contract.ts";
import { bodyOf, parametersOf, requiredOf } from "./call-arguments.ts";
import { renderCallTable } from "./call-table.ts";
import { docComment, wrap } from "./literal.ts";
import { describeRange, rangeOf } from "./range.ts";

/** What may be given to any call. */
const OPTIONS = `
/** What may be given to a call beside its arguments. */
export interface CallOptions {
  /** Aborts the call. An aborted call that was sent already may have taken effect. */
  signal?: AbortSignal | undefined;
}
`;

/** `calls.ts`: one method per operation with flat, named arguments, and the table from which a client makes them. */
export function renderCalls(contract: Contract): string {
  const operations = operationsOf(contract);
  return [
    'import type { components } from "./types.ts";\n',
    ...operations.map(({ operation }) => namedTypes(contract, operation)),
    OPTIONS,
    interfaceOf("One method per operation of the contract, named after its operationId.", "Calls", operations, (it) =>
      method(contract, it),
    ),
    interfaceOf(
      "The failure of each operation, by operationId.",
      "Failures",
      operations,
      ({ operationId }) => `${operationId}: ${stemOf(operationId)}Failure;`,
    ),
    renderCallTable(contract),
  ].join("\n");
}

const interfaceOf = (
  comment: string,
  name: string,
  operations: { operation: Operation }[],
  member: (operation: Operation) => string,
): string =>
  `${docComment(comment)}export interface ${name} {\n${operations.map(({ operation }) => member(operation)).join("\n")}\n}\n`;

function namedTypes(contract: Contract, operation: Operation): string {
  const { operationId } = operation;
  const stem = stemOf(operationId);
  const alias = (comment: string, name: string, schema: string) =>
    `${docComment(comment)}export type ${name} = components["schemas"]["${schema}"];\n`;
  return [
    argumentsOf(contract, operation),
    alias(`The answer of \`${operationId}\`, success or failure.`, `${stem}Answer`, `${stem}Answer`),
    alias(`The answer of \`${operationId}\` when it succeeded.`, `${stem}Success`, successSchema(contract, operation)),
    alias(`The answer of \`${operationId}\` when it failed in a documented way.`, `${stem}Failure`, `${stem}Failure`),
  ].join("\n");
}

function argumentsOf(contract: Contract, operation: Operation): string {
  const members = parametersOf(contract, operation).map(({ name, required, description, schema }) => {
    const range = rangeOf(component(contract, "schemas", schema).pattern);
    const comment = docComment(wrap(description), range && describeRange(range));
    return `${comment}${name}${required ? "" : "?"}: string${range ? " | number" : ""};`;
  });
  const stem = stemOf(operation.operationId);
  const body = bodyOf(contract, operation);
  if (members.length === 0 && body === undefined) {
    return `${docComment(`\`${operation.operationId}\` takes no arguments.`)}export type ${stem}Arguments = Record<string, never>;\n`;
  }
  const ofBody = body
    ? `${docComment(`The body of \`${operation.operationId}\`.`)}export type ${stem}Body = components["schemas"]["${body.name}"];\n\n`
    : "";
  return `${ofBody}${docComment(`The arguments of \`${operation.operationId}\`.`)}export interface ${stem}Arguments${body ? ` extends ${stem}Body` : ""} {\n${members.join("\n")}\n}\n`;
}

function successSchema(contract: Contract, { operationId }: Operation): string {
  const { oneOf = [] } = contract.components.schemas[`${stemOf(operationId)}Answer`] ?? {};
  return nameOf((oneOf[0] as Ref).$ref);
}

function method(contract: Contract, operation: Operation): string {
  const { operationId } = operation;
  const optional = requiredOf(contract, operation).length === 0;
  const stem = stemOf(operationId);
  return `${methodComment(contract, operation)}${operationId}(args${optional ? "?" : ""}: ${stem}Arguments, options?: CallOptions): Promise<${stem}Success>;`;
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
    `Before:\n${prerequisites.join("\n")}`,
    `Events: ${events.map(({ event }) => event).join(", ") || "none"}.`,
    `Failures:\n${codes.map((code) => `- \`${code}\` ${components["x-result-codes"][code]?.meaning}`).join("\n")}`,
    `Source: "${page}", edition of ${edition}.`,
  );
}
