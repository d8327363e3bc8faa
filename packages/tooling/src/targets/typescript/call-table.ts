import {
  type Consequence,
  type Contract,
  component,
  operationsOf,
  type Ref,
  type ResultCode,
} from "../../bundle/contract.ts";
import { bodyOf, INSPECTOR, parametersOf, requiredOf } from "./call-arguments.ts";
import { CallLimits } from "./call-limits.ts";
import { shapeOf } from "./call-shape.ts";
import { renderEventShapes } from "./event-shapes.ts";
import { docComment, literal } from "./literal.ts";

/** The type checker sees to it that none is missing here. */
const CONSEQUENCES: Record<Consequence, true> = {
  none: true,
  session: true,
  "agent-state": true,
  call: true,
  "call-cut": true,
};

const TYPES = `
/** What an operation touches when it takes effect, from nothing to the customer's call, which it cuts. */
export type Consequence = ${Object.keys(CONSEQUENCES)
  .map((consequence) => `"${consequence}"`)
  .join(" | ")};

/** An operation as it travels to browsers, without what a client can work out from it. */
export interface Row {
  /**
   * Its method, its path below \`root\`, and the arguments that are not in the path. Empty braces stand for the inspector's own
   * ID, a star for the operationId in small letters, and a question mark for an argument that may be missing.
   */
  readonly at: string;
  /** Whether the arguments that are not in the path travel in the body, as JSON; otherwise they are the query. */
  readonly body?: true;
  readonly consequence: Consequence;
  /** The codes that are documented as its own failures, between spaces; without them any may come. */
  readonly codes?: string;
  /** The arguments that must not be shown to anyone. */
  readonly secret?: readonly string[];
  /** The editions that have it, unless all have it. */
  readonly editions?: readonly Edition[];
  /** Members of a successful answer that a caller looks into; those with a question mark may be \`null\` or absent. */
  readonly shape?: Readonly<Record<string, "array" | "object" | "array?" | "object?">>;
  /** Whether no Guid goes with it. */
  readonly open?: true;
}
`;

/** The second half of `calls.ts`: what a client needs at run time, and no more than that, for it travels to browsers. */
export function renderCallTable(contract: Contract, editions: Record<string, Contract>): string {
  const limits = new CallLimits(editions);
  const given = Object.fromEntries(
    operationsOf(contract).map(({ operation }) => [
      operation.operationId,
      [
        ...parametersOf(contract, operation, true).map(({ name }) => name),
        ...Object.keys(bodyOf(contract, operation)?.schema.properties ?? {}),
      ],
    ]),
  );
  return [
    TYPES,
    headers(contract),
    longPoll(contract),
    signOutEvents(contract),
    effects(contract),
    limits.render(given),
    table(contract, limits),
    renderEventShapes(contract),
  ].join("\n");
}

function headers({ components, "x-content-type": contentType }: Contract): string {
  return [
    `${docComment("The `Content-Type` of every request, with a body or without.")}export const contentType = ${literal(contentType)};\n`,
    `${docComment("The header that carries the Guid.")}export const guidHeader = ${literal(components.securitySchemes["Guid"]?.name)};\n`,
    `${docComment("The header of an answer that brings the Guid to send from now on, after an equals sign.")}export const newGuidHeader = ${literal(newGuidHeader(components))};\n`,
    `${docComment("The result codes that refuse a request for its Guid.")}export const guidRefusals: readonly string[] = ${literal(guidRefusals(components))};\n`,
    `${docComment("The result code that says that the interface was called repeatedly.")}export const calledRepeatedly = ${literal(calledRepeatedly(components))};\n`,
  ].join("\n");
}

function longPoll(contract: Contract): string {
  const poll = operationsOf(contract).find(({ operation }) => operation.operationId === "pollEvents");
  const seconds = poll?.operation["x-long-poll"];
  if (seconds === undefined) throw new Error("The operation pollEvents has no x-long-poll.");
  return `${docComment("How long the gateway holds the response to an event poll while no event waits, in ms.")}export const longPoll = ${literal(seconds * 1000)};\n`;
}

/** What the sign-out lists as its events. */
function signOutEvents(contract: Contract): string {
  const found = operationsOf(contract).filter(({ operation }) => operation.operationId === "logout");
  const events = found.flatMap(({ operation }) => operation["x-triggered-events"].events.map(({ event }) => event));
  if (events.length === 0) throw new Error("The operation logout lists no event.");
  return `${docComment("The events that tell an agent that it has been signed out.")}export const signOutEvents: readonly string[] = ${literal(events)};\n`;
}

/** The one header of an answer that is the component `SetGuid`. */
function newGuidHeader({ responses }: Contract["components"]): string {
  const headers = Object.values(responses).flatMap((response) => Object.entries(response.headers ?? {}));
  const [name] = headers.find(([, { $ref }]) => $ref.endsWith("/SetGuid")) ?? [];
  if (name === undefined) throw new Error("No answer has the header SetGuid.");
  return name;
}

/** The codes that an invalid Guid gets, unless the request may have taken effect. */
function guidRefusals({ securitySchemes, "x-result-codes": catalogue }: Contract["components"]): string[] {
  const refusals = (securitySchemes["Guid"]?.["x-result-codes"] ?? []).filter(
    (code) => catalogue[code]?.effect === "none",
  );
  if (refusals.length === 0) throw new Error("The security scheme Guid names no result code for an invalid Guid.");
  return refusals;
}

function calledRepeatedly({ "x-result-codes": catalogue }: Contract["components"]): string {
  const [code] = Object.entries(catalogue).find(([, { name }]) => name === "CalledRepeatedly") ?? [];
  if (code === undefined) throw new Error("No result code is named CalledRepeatedly.");
  return code;
}

/** Of the whole catalogue of result codes a client carries only what decides whether a call may be repeated. */
function effects({ components }: Contract): string {
  const catalogue = Object.entries(components["x-result-codes"]);
  const codes = (comment: string, name: string, which: (entry: ResultCode) => boolean) =>
    `${docComment(comment)}export const ${name} = ${literal(
      catalogue.flatMap(([code, entry]) => (which(entry) ? [code] : [])).join(" "),
    )};\n`;
  return [
    codes("Every result code of the catalogue, between spaces.", "catalogue", () => true),
    codes(
      "Those of them with which something may have happened all the same.",
      "doubtful",
      (it) => it.effect !== "none",
    ),
    codes("Those of them that any operation may answer.", "gatewayWide", (it) => it.gatewayWide === true),
  ].join("\n");
}

function table(contract: Contract, limits: CallLimits): string {
  const operations = operationsOf(contract);
  const root = commonPath(operations.map(({ path }) => path));
  const rows = operations.map(({ path, method, operation }) => {
    const { operationId } = operation;
    const { list, codes } = operation["x-result-codes"];
    if (list === "complete" && codes.length === 0) throw new Error(`${operationId} has a complete list of no codes.`);
    const properties = Object.entries(bodyOf(contract, operation)?.schema.properties ?? {});
    const query = parametersOf(contract, operation).filter((parameter) => parameter.in === "query");
    if (properties.length > 0 && query.length > 0) throw new Error(`${operationId} has both a query and a body.`);
    const required = requiredOf(contract, operation);
    const beside = [...query.map(({ name }) => name), ...properties.map(([name]) => name)];
    const below = path
      .slice(root.length)
      .split("/")
      .map((part) => ({ [operationId.toLowerCase()]: "*", [`{${INSPECTOR}}`]: "{}" })[part] ?? part);
    const secret = properties.flatMap(([name, { format }]) => (format === "password" ? [name] : []));
    const row = {
      at: [
        method.toUpperCase(),
        below.join("/"),
        ...beside.map((name) => (required.includes(name) ? `{${name}}` : `{${name}?}`)),
      ].join(" "),
      consequence: operation["x-consequence"],
      // A list that was not seen in full bounds nothing, here as in the types.
      codes: list === "complete" ? codes.join(" ") : undefined,
      shape: shapeOf(contract, component(contract, "responses", operation.responses["200"] as Ref)),
      body: properties.length > 0 ? true : undefined,
      open: (operation.security ?? contract.security ?? []).length > 0 ? undefined : true,
      secret: secret.length > 0 ? secret : undefined,
      editions: limits.editionsWith(operationId),
    };
    return [operationId, row];
  });
  return [
    `${docComment("Where the paths of all operations begin.")}export const root = ${literal(root)};\n`,
    `${docComment("Each operation, by operationId.")}export const rows: Readonly<Record<keyof Calls, Row>> = ${literal(Object.fromEntries(rows))};\n`,
  ].join("\n");
}

/** How far paths are the same, up to a slash. */
function commonPath([first = "", ...others]: string[]): string {
  const segments = first.split("/");
  while (!others.every((path) => path.startsWith(`${segments.join("/")}/`))) segments.pop();
  return `${segments.join("/")}/`;
}
