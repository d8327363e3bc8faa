import { CLIENT_CODE, marked, NOT_RECORDED } from "../../bundle/certainty.ts";
import { stemOf } from "../../bundle/complete-answers.ts";
import {
  component,
  nameOf,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  type ReferenceObject,
  resolved,
  type SchemaObject,
} from "../../bundle/document.ts";
import { bodyOf, parametersOf, requiredOf } from "./call-arguments.ts";
import { renderCallTable } from "./call-table.ts";
import { docComment, wrap } from "./literal.ts";

/** The options of every call. */
const OPTIONS = `
/** The options of a call. */
export interface CallOptions {
  /** Aborts the call; the error's \`cause\` is the signal's reason. Aborting does not undo a call: it may have taken effect. */
  signal?: AbortSignal | undefined;
  /** How long this call may take, in ms; by default the inspector's timeout. */
  timeout?: number | undefined;
}
`;

/** Said of an operation whose availability is unknown. */
export const NOT_LISTED = "No current page lists this operation; whether a gateway offers it is unknown.";

/**
 * `calls.ts`: one method per operation with flat, named arguments, and the table from which a client creates the methods.
 *
 * @param contract the contract of the default edition
 * @param editions the contracts whose limits a client can check, by name
 */
export function renderCalls(contract: OpenApiDocument, editions: Record<string, OpenApiDocument>): string {
  const operations = operationsOf(contract);
  return [
    'import type { EventType } from "./events.ts";\nimport type { components } from "./types.ts";\n',
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
    interfaceOf(
      "The response of each operation, success or failure, by operationId.",
      "Answers",
      operations,
      ({ operationId }) => `${operationId}: ${stemOf(operationId)}Answer;`,
    ),
    renderCallTable(contract, editions),
  ].join("\n");
}

const interfaceOf = (
  comment: string,
  name: string,
  operations: { operation: OperationObject }[],
  member: (operation: OperationObject) => string,
): string =>
  `${docComment(comment)}export interface ${name} {\n${operations.map(({ operation }) => member(operation)).join("\n")}\n}\n`;

function namedTypes(contract: OpenApiDocument, operation: OperationObject): string {
  const { operationId } = operation;
  const stem = stemOf(operationId);
  const alias = (comment: string, name: string, schema: string) =>
    `${docComment(comment)}export type ${name} = components["schemas"]["${schema}"];\n`;
  return [
    argumentsOf(contract, operation),
    alias(`The response of \`${operationId}\`, success or failure.`, `${stem}Answer`, `${stem}Answer`),
    alias(`The response of \`${operationId}\` if it succeeded.`, `${stem}Success`, successSchema(contract, operation)),
    alias(
      `The response of \`${operationId}\` if it failed with a documented code.`,
      `${stem}Failure`,
      `${stem}Failure`,
    ),
  ].join("\n");
}

function argumentsOf(contract: OpenApiDocument, operation: OperationObject): string {
  const stem = stemOf(operation.operationId);
  const body = bodyOf(contract, operation);
  const members = [
    ...parametersOf(contract, operation).map(({ name, required = false, description, schema }) =>
      argument(name, required, description, component(contract, "schemas", schema)),
    ),
    ...Object.entries(body?.schema.properties ?? {}).map(([name, schema]) =>
      argument(
        name,
        body?.schema.required?.includes(name) ?? false,
        schema.description ?? "",
        resolved(contract, schema),
        `${stem}Body["${name}"]`,
      ),
    ),
  ];
  if (members.length === 0) {
    return `${docComment(`\`${operation.operationId}\` takes no arguments.`)}export type ${stem}Arguments = Record<string, never>;\n`;
  }
  const ofBody = body
    ? `${docComment(`The body of \`${operation.operationId}\`.`)}export type ${stem}Body = components["schemas"]["${body.name}"];\n\n`
    : "";
  return `${ofBody}${docComment(`The arguments of \`${operation.operationId}\`.`)}export interface ${stem}Arguments {\n${members.join("\n")}\n}\n`;
}

/** A member of an operation's arguments. Whole numbers may be passed as numbers, although they are sent as strings. */
function argument(name: string, required: boolean, description: string, schema: SchemaObject, type = "string"): string {
  const values =
    type === "string" ? schema.enum?.flatMap((value) => [JSON.stringify(value), String(value)]) : undefined;
  const comment = docComment(wrap(description || (schema.description ?? "")));
  return `${comment}${name}${required ? "" : "?"}: ${schema["x-range"] ? "string | number" : (values?.join(" | ") ?? type)};`;
}

export function successSchema(contract: OpenApiDocument, { operationId }: OperationObject): string {
  const { oneOf = [] } = contract.components.schemas[`${stemOf(operationId)}Answer`] ?? {};
  return nameOf((oneOf[0] as ReferenceObject).$ref);
}

function method(contract: OpenApiDocument, operation: OperationObject): string {
  const { operationId } = operation;
  const optional = requiredOf(contract, operation).length === 0;
  const stem = stemOf(operationId);
  return `${methodComment(contract, operation)}${operationId}(args${optional ? "?" : ""}: ${stem}Arguments, options?: CallOptions): Promise<${stem}Success>;`;
}

const methodComment = (contract: OpenApiDocument, operation: OperationObject): string =>
  docComment(...methodParagraphs(contract, operation));

/** The paragraphs of the comment of an operation, in Markdown. */
export function methodParagraphs(
  contract: OpenApiDocument,
  operation: OperationObject,
): (string | false | undefined)[] {
  const { components } = contract;
  const { codes } = operation["x-result-codes"];
  const prerequisites = operation["x-prerequisites"].map((name) => {
    const { text, certainty, source } = components["x-prerequisites"][name] ?? {};
    return `- ${marked(`${text}`, certainty ?? source?.certainty)}`;
  });
  return [
    `${operation.summary}.`,
    wrap(operation.description),
    operation["x-availability"] && NOT_LISTED,
    `Prerequisites:\n${prerequisites.join("\n")}`,
    eventsOf(operation),
    codes.length > 0 && `Failures:\n${codes.map((code) => `- \`${code}\` ${meaningOf(components, code)}`).join("\n")}`,
    failureListOf(operation),
    sourceOf(operation),
  ];
}

/** Only a complete list rules out other failures. */
function failureListOf({ "x-result-codes": { list }, "x-availability": availability }: OperationObject) {
  if (list === "complete") return undefined;
  const what = availability
    ? "No list of failures is documented"
    : `The documented list of failures is ${list === "partial" ? "only partly known" : "unknown"}`;
  return `${what}: any result code may be returned.`;
}

/** Only a complete list rules out other events. */
function eventsOf({
  "x-triggered-events": { list, events, others = [] },
  "x-availability": availability,
}: OperationObject) {
  if (availability) {
    const names = others.map(({ event, certainty }) => marked(event, certainty)).join(", ");
    return names === "" ? undefined : `Events: ${names}.`;
  }
  if (list === "not seen") return "The documented list of events is unknown.";
  const names = events.map(({ event }) => event).join(", ") || "none";
  return list === "complete" ? `Events: ${names}.` : `Events (the list is incomplete): ${names}.`;
}

function meaningOf({ "x-result-codes": codes }: OpenApiDocument["components"], code: string): string {
  const { meaning, certainty } = codes[code] ?? {};
  return marked(`${meaning}`, certainty);
}

/** The vendor's page, or other source, that an operation was seen in, as a sentence. */
export function sourceOf({ "x-source": { page, id, edition, published, certainty } }: OperationObject): string {
  if (published !== undefined) return `Source: ${CLIENT_CODE} from ${published}.`;
  const [name] = [page, id].filter((it) => it !== NOT_RECORDED);
  if (name === undefined) return "Source: an unrecorded page of the vendor.";
  return `${marked(`Source: "${name}"${edition === NOT_RECORDED ? "" : `, edition of ${edition}`}`, certainty)}.`;
}
