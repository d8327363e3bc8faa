import { CONSEQUENCES } from "../../bundle/consequences.ts";
import { isSecured, type OpenApiDocument, operationsOf, type ResultCodeEntry } from "../../bundle/document.ts";
import { argumentsOf, bodyOf, INSPECTOR, parametersOf, requiredOf } from "./call-arguments.ts";
import { CallLimits } from "./call-limits.ts";
import { shapeOf } from "./call-shape.ts";
import { renderEventShapes } from "./event-shapes.ts";
import { docComment, literal } from "./literal.ts";

const TYPES = `
/** The most that an operation may affect, from nothing to cutting the customer's call. */
export type Consequence = ${Object.keys(CONSEQUENCES)
  .map((consequence) => `"${consequence}"`)
  .join(" | ")};

/** An operation in compact form, because browsers load it; a client derives everything else. */
export interface Row {
  /**
   * The method, the path below \`root\`, and the arguments that are not in the path. Empty braces represent the inspector's own
   * ID, an asterisk represents the operationId in lower case, and a question mark marks an optional argument.
   */
  readonly at: string;
  /** Whether the arguments that are not in the path are sent in a JSON body; otherwise they are in the query. */
  readonly body?: true;
  readonly consequence: Consequence;
  /** The operation's own documented failure codes, separated by spaces; if absent, any code may be returned. */
  readonly codes?: string;
  /** The arguments that are secret. */
  readonly secret?: readonly string[];
  /** The editions that have the operation; absent if all have it. */
  readonly editions?: readonly Edition[];
  /** The types of the members of a successful response that contain data; with a question mark if \`null\` or absent is allowed. */
  readonly shape?: Readonly<Record<string, "array" | "object" | "array?" | "object?">>;
  /** Whether the operation is sent without a Guid. */
  readonly open?: true;
}
`;

/** The second half of `calls.ts`: only what a client needs at run time, because browsers load it. */
export function renderCallTable(contract: OpenApiDocument, editions: Record<string, OpenApiDocument>): string {
  const limits = new CallLimits(editions);
  const given = Object.fromEntries(
    operationsOf(contract).map(({ operation }) => [
      operation.operationId,
      argumentsOf(contract, operation, true).map(({ name }) => name),
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

function headers({ components, "x-content-type": contentType }: OpenApiDocument): string {
  return [
    `${docComment("The `Content-Type` of every request, with or without a body.")}export const contentType = ${literal(contentType)};\n`,
    `${docComment("The request header that contains the Guid.")}export const guidHeader = ${literal(components.securitySchemes["Guid"]?.name)};\n`,
    `${docComment("The response header that contains the new Guid, after an equals sign.")}export const newGuidHeader = ${literal(newGuidHeader(components))};\n`,
    `${docComment("The result codes that refuse a request because of its Guid.")}export const guidRefusals: readonly string[] = ${literal(guidRefusals(components))};\n`,
    `${docComment("The result codes after which the session is over.")}export const sessionEnds: readonly string[] = ${literal(sessionEnds(components))};\n`,
    `${docComment("The result code for an interface that was called repeatedly.")}export const calledRepeatedly = ${literal(calledRepeatedly(components))};\n`,
    `${docComment("The result code for a sign-in of an agent who has a session.")}export const alreadySignedIn = ${literal(codeNamed("AlreadySignedIn", components))};\n`,
  ].join("\n");
}

/** How long the gateway holds an event poll open, in seconds. */
export function longPollOf(contract: OpenApiDocument): number {
  const poll = operationsOf(contract).find(({ operation }) => operation.operationId === "pollEvents");
  const seconds = poll?.operation["x-long-poll"];
  if (seconds === undefined) throw new Error("The operation pollEvents has no x-long-poll.");
  return seconds;
}

function longPoll(contract: OpenApiDocument): string {
  const seconds = longPollOf(contract);
  return `${docComment("How long the gateway holds an event poll open while there is no event, in ms.")}export const longPoll = ${literal(seconds * 1000)};\n`;
}

/** The events of the sign-out operation. */
export function signOutEventsOf(contract: OpenApiDocument): string[] {
  const found = operationsOf(contract).filter(({ operation }) => operation.operationId === "logout");
  const events = found.flatMap(({ operation }) => operation["x-triggered-events"].events.map(({ event }) => event));
  if (events.length === 0) throw new Error("The operation logout lists no event.");
  return events;
}

function signOutEvents(contract: OpenApiDocument): string {
  const events = signOutEventsOf(contract);
  return `${docComment("The events that report to an agent that it has been signed out.")}export const signOutEvents: readonly string[] = ${literal(events)};\n`;
}

/** The response header that refers to the component `SetGuid`. */
export function newGuidHeader({ responses }: OpenApiDocument["components"]): string {
  const headers = Object.values(responses).flatMap((response) => Object.entries(response.headers ?? {}));
  const [name] = headers.find(([, { $ref }]) => $ref.endsWith("/SetGuid")) ?? [];
  if (name === undefined) throw new Error("No response has the header SetGuid.");
  return name;
}

/** The codes for an invalid Guid, except those after which the request may have taken effect. */
export function guidRefusals({
  securitySchemes,
  "x-result-codes": catalogue,
}: OpenApiDocument["components"]): string[] {
  const refusals = (securitySchemes["Guid"]?.["x-result-codes"] ?? []).filter(
    (code) => catalogue[code]?.effect === "none",
  );
  if (refusals.length === 0) throw new Error("The security scheme Guid names no result code for an invalid Guid.");
  return refusals;
}

/** The refusals of a Guid, and the codes after which the agent must sign in again. */
export function sessionEnds(components: OpenApiDocument["components"]): string[] {
  const codes = Object.entries(components["x-result-codes"]);
  return [...guidRefusals(components), ...codes.flatMap(([code, { endsSession }]) => (endsSession ? [code] : []))];
}

export const calledRepeatedly = (components: OpenApiDocument["components"]): string =>
  codeNamed("CalledRepeatedly", components);

export function codeNamed(wanted: string, { "x-result-codes": catalogue }: OpenApiDocument["components"]): string {
  const [code] = Object.entries(catalogue).find(([, { name }]) => name === wanted) ?? [];
  if (code === undefined) throw new Error(`No result code is named ${wanted}.`);
  return code;
}

/** Only the part of the result code catalogue that decides whether a call may be repeated. */
function effects({ components }: OpenApiDocument): string {
  const catalogue = Object.entries(components["x-result-codes"]);
  const codes = (comment: string, name: string, which: (entry: ResultCodeEntry) => boolean) =>
    `${docComment(comment)}export const ${name} = ${literal(
      catalogue.flatMap(([code, entry]) => (which(entry) ? [code] : [])).join(" "),
    )};\n`;
  return [
    codes("All result codes of the catalogue, separated by spaces.", "catalogue", () => true),
    codes("The result codes after which the request may have taken effect.", "doubtful", (it) => it.effect !== "none"),
    codes("The result codes that every operation may return.", "gatewayWide", (it) => it.gatewayWide === true),
  ].join("\n");
}

function table(contract: OpenApiDocument, limits: CallLimits): string {
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
    const others = [...query.map(({ name }) => name), ...properties.map(([name]) => name)];
    const below = path
      .slice(root.length)
      .split("/")
      .map((part) => ({ [operationId.toLowerCase()]: "*", [`{${INSPECTOR}}`]: "{}" })[part] ?? part);
    const secret = properties.flatMap(([name, { format }]) => (format === "password" ? [name] : []));
    const row = {
      at: [
        method.toUpperCase(),
        below.join("/"),
        ...others.map((name) => (required.includes(name) ? `{${name}}` : `{${name}?}`)),
      ].join(" "),
      consequence: operation["x-consequence"],
      // An incomplete list rules out nothing, here and in the types.
      codes: list === "complete" ? codes.join(" ") : undefined,
      shape: shapeOf(contract, operation),
      body: properties.length > 0 ? true : undefined,
      open: isSecured(contract, operation) ? undefined : true,
      secret: secret.length > 0 ? secret : undefined,
      editions: limits.editionsWith(operationId),
    };
    return [operationId, row];
  });
  return [
    `${docComment("The common beginning of all paths.")}export const root = ${literal(root)};\n`,
    `${docComment("All operations, by operationId.")}export const rows: Readonly<Record<keyof Calls, Row>> = ${literal(Object.fromEntries(rows))};\n`,
  ].join("\n");
}

/** The common beginning of all paths, up to a slash. */
function commonPath([first = "", ...others]: string[]): string {
  const segments = first.split("/");
  while (!others.every((path) => path.startsWith(`${segments.join("/")}/`))) segments.pop();
  return `${segments.join("/")}/`;
}
