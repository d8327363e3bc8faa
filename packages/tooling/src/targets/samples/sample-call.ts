import { defaults } from "@qualitycontrol/core/defaults";
import {
  cutsCall,
  isSecured,
  type OpenApiDocument,
  type OperationObject,
  type operationsOf,
  responseOf,
} from "../../bundle/document.ts";
import { exampleArguments, inspectorOf } from "../conformance/request.ts";
import { bodyOf, INSPECTOR, parametersOf, targetOf } from "../typescript/call-arguments.ts";
import { successSchema } from "../typescript/calls.ts";
import { guidHeader, newGuidHeader } from "../typescript/facts.ts";
import { sampleGuid } from "../typescript/operations.ts";

/** The base URL in samples: where `npm start` serves the mock, so that a sample works when it is pasted. */
export const BASE_URL = `http://${defaults.host}:${defaults.port}`;

/**
 * The texts in samples that a reader replaces. Each is in a sample once, as a literal that needs no escapes, or not at all: put in
 * texts only that need none in any language, such as those of `[\w.:/-]+`.
 */
export const placeholdersOf = (contract: OpenApiDocument) => ({
  baseUrl: BASE_URL,
  agentId: inspectorOf(contract),
  guid: sampleGuid(contract),
});

/** A part of a URL: a text that is already encoded, or a variable whose value the sample must encode. */
export type UrlPart = { text: string } | { variable: string };

/** A call of an operation with the examples of the contract, as the samples of every language show it. */
export interface SampleCall {
  contract: OpenApiDocument;
  operation: OperationObject;
  operationId: string;
  /** What a reader must know before the first line of code; each is a sentence or more. */
  notes: string[];
  /**
   * The note for a language whose sample does not read the new Guid of a response.
   *
   * @param read how the language reads the header of this name
   */
  guidNote(read: (header: string) => string): string[];
  method: string;
  /** The URL after the base URL. */
  url: UrlPart[];
  /** The parameters of the function that the sample defines. If there are none, the sample sends its call. */
  target: string[];
  agentId: string;
  /** Undefined if the operation needs none. */
  guid: string | undefined;
  guidHeader: string;
  contentType: string;
  /** The JSON text of the body, in a line for each member. */
  body: string | undefined;
  /** The arguments of the examples, without the inspector's own ID. */
  args: Readonly<Record<string, unknown>>;
  /** The members of a successful response that the sample prints. */
  data: string[];
  /** What is said of a call without a valid response. */
  noResponse: string;
}

/** How long a call may take in a sample, in seconds: longer than the gateway holds an event poll open. */
export const TIME_LIMIT = 15;

/** The call of an operation. */
export function sampleCallOf(
  contract: OpenApiDocument,
  { path, method, operation }: ReturnType<typeof operationsOf>[number],
): SampleCall {
  const { operationId } = operation;
  const args = exampleArguments(contract, operation);
  // Other samples send the examples.
  const target = cutsCall(operation) ? targetOf(parametersOf(contract, operation)) : [];
  const agentId = inspectorOf(contract);
  const members = new Set(Object.keys(bodyOf(contract, operation)?.schema.properties ?? {}));
  const inBody = Object.fromEntries(Object.entries(args).filter(([name]) => members.has(name)));
  return {
    contract,
    operation,
    operationId,
    notes: notesOf(operation),
    guidNote: (read) => guidNoteOf(contract, operation, read),
    method: method.toUpperCase(),
    url: urlOf(contract, path, operation, args, target),
    target,
    agentId,
    guid: isSecured(contract, operation) ? sampleGuid(contract) : undefined,
    guidHeader: guidHeader(contract.components),
    contentType: contract["x-content-type"],
    body: members.size > 0 ? JSON.stringify(inBody, null, 2) : undefined,
    args,
    data: dataOf(contract, operation),
    noResponse: operation["x-consequence"] === "none" ? "" : "; it may have taken effect",
  };
}

/** The members of a look-up or an event poll: other responses have nothing to print, or belong to a session. */
function dataOf(contract: OpenApiDocument, operation: OperationObject): string[] {
  if (operation["x-consequence"] !== "none" && operation["x-long-poll"] === undefined) return [];
  const { properties = {} } = contract.components.schemas[successSchema(contract, operation)] ?? {};
  return Object.keys(properties).filter((name) => name !== "message" && name !== "retcode");
}

function urlOf(
  contract: OpenApiDocument,
  path: string,
  operation: OperationObject,
  args: SampleCall["args"],
  target: string[],
): UrlPart[] {
  const partFor = (name: string): UrlPart =>
    target.includes(name) || name === INSPECTOR ? { variable: name } : { text: encodeURIComponent(String(args[name])) };
  const query = parametersOf(contract, operation)
    .filter(({ name, in: place }) => place === "query" && args[name] !== undefined)
    .flatMap(({ name }, index): UrlPart[] => [{ text: `${index === 0 ? "?" : "&"}${name}=` }, partFor(name)]);
  const inPath = path
    .split(/\{(\w+)\}/)
    .map((part, index): UrlPart => (index % 2 === 1 ? partFor(part) : { text: part }));
  return joined([...inPath, ...query]);
}

/** Joins texts that follow each other. */
function joined(parts: UrlPart[]): UrlPart[] {
  const all: UrlPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && "text" in last && "text" in part) last.text += part.text;
    else if ("variable" in part || part.text !== "") all.push({ ...part });
  }
  return all;
}

function notesOf(operation: OperationObject): string[] {
  return [
    `${operation.summary}.`,
    ...(operation["x-availability"] === "unknown"
      ? ["Only the vendor's own client code shows this operation, so a gateway may not have it."]
      : []),
    ...(cutsCall(operation) ? ["It may cut a customer's call: call it only for a target that you have checked."] : []),
  ];
}

function guidNoteOf(contract: OpenApiDocument, operation: OperationObject, read: (header: string) => string): string[] {
  const header = newGuidHeader(contract.components);
  return responseOf(contract, operation).headers?.[header] === undefined
    ? []
    : [`The response may have a new Guid to send from now on, after the "=" in ${read(header)}.`];
}
