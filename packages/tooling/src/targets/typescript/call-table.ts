import { CONSEQUENCES } from "../../bundle/consequences.ts";
import { isSecured, type OpenApiDocument, operationsOf } from "../../bundle/document.ts";
import type { ResultCodeEntry } from "../../bundle/result-code-entry.ts";
import { argumentsOf, bodyOf, INSPECTOR, parametersOf, requiredOf } from "./call-arguments.ts";
import { CallLimits } from "./call-limits.ts";
import { shapeOf } from "./call-shape.ts";
import { renderEventShapes } from "./event-shapes.ts";
import { factsOf, longPollOf } from "./facts.ts";
import { docComment, literal } from "./literal.ts";
import { renderMonitoredChanges } from "./monitored-changes.ts";

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
    facts(contract),
    longPoll(contract),
    effects(contract),
    limits.render(given),
    table(contract, limits),
    renderEventShapes(contract),
    renderMonitoredChanges(contract),
  ].join("\n");
}

const facts = (contract: OpenApiDocument): string =>
  factsOf(contract)
    .map(({ name, comment, value }) => {
      const type = typeof value === "string" ? "" : ": readonly string[]";
      return `${docComment(comment)}export const ${name}${type} = ${literal(value)};\n`;
    })
    .join("\n");

function longPoll(contract: OpenApiDocument): string {
  const seconds = longPollOf(contract);
  return `${docComment("How long the gateway holds an event poll open while there is no event, in ms.")}export const longPoll = ${literal(seconds * 1000)};\n`;
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
