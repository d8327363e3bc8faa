import { type Consequence, type Contract, component, operationsOf, type Ref } from "../bundle/contract.ts";
import { bodyOf, parametersOf, requiredOf } from "./call-arguments.ts";
import { CallLimits } from "./call-limits.ts";
import { shapeOf } from "./call-shape.ts";
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

/** What a client needs to know of an operation to send a call and to judge its answer. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** Each argument with its place in the request. */
  readonly places: Readonly<Record<string, "path" | "query" | "body">>;
  readonly required: readonly string[];
  /** The limits of its arguments. */
  readonly limits?: Readonly<Record<string, Limits>>;
  /** The arguments that must not be shown to anyone. */
  readonly secret?: readonly string[];
  /** The editions that have it, unless all have it. */
  readonly editions?: readonly Edition[];
  /** Members of a successful answer that a caller looks into; those with a question mark may be null or absent. */
  readonly shape?: Readonly<Record<string, "array" | "object" | "array?" | "object?">>;
  /** Whether a Guid goes with it. */
  readonly secured: boolean;
  readonly consequence: Consequence;
  /** The result codes that are documented as its failures. */
  readonly codes: readonly string[];
}
`;

/** The second half of `calls.ts`: what a client needs at run time, and no more than that, for it travels to browsers. */
export function renderCallTable(contract: Contract, editions: Record<string, Contract>): string {
  const limits = new CallLimits(editions);
  const calls = table(contract, limits);
  return [TYPES, headers(contract), signOutEvents(contract), effects(contract), limits.render(), calls].join("\n");
}

/** OpenAPI has no place for the content type of a request without a body but the text. */
function headers({ info, components }: Contract): string {
  const [, contentType] = /`Content-Type: ([^`]+)`/.exec(info.description) ?? [];
  if (contentType === undefined) throw new Error("The contract's description does not state the Content-Type.");
  return [
    `${docComment("The `Content-Type` of every request, with a body or without.")}export const contentType = ${literal(contentType)};\n`,
    `${docComment("The header that carries the Guid.")}export const guidHeader = ${literal(components.securitySchemes["Guid"]?.name)};\n`,
    `${docComment("The header of an answer that brings the Guid to send from now on, after an equals sign.")}export const newGuidHeader = ${literal(newGuidHeader(components))};\n`,
    `${docComment("The result codes that refuse a request for its Guid.")}export const guidRefusals: readonly string[] = ${literal(guidRefusals(components))};\n`,
  ].join("\n");
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

/** Which codes an invalid Guid gets stands once, in the description of the security scheme. */
function guidRefusals({ securitySchemes, "x-result-codes": catalogue }: Contract["components"]): string[] {
  const named = securitySchemes["Guid"]?.description.match(/\b\d{3}-\d{3}\b/g) ?? [];
  const refusals = [...new Set(named)].filter((code) => catalogue[code]?.effect === "none");
  if (refusals.length === 0) throw new Error("The security scheme Guid names no result code for an invalid Guid.");
  return refusals;
}

/** Of the whole catalogue of result codes a client carries only what decides whether a call may be repeated. */
function effects({ components }: Contract): string {
  const catalogue = Object.entries(components["x-result-codes"]);
  const gatewayWide = catalogue.flatMap(([code, entry]) => (entry.gatewayWide ? [code] : []));
  return [
    docComment(
      "Whether an operation that fails with a result code may have taken effect all the same, by result code.",
    ) +
      `export const effects: Readonly<Record<string, "none" | "possible">> = ${literal(Object.fromEntries(catalogue.map(([code, { effect }]) => [code, effect])))};\n`,
    `const gatewayWide = ${literal(gatewayWide)};\n`,
  ].join("\n");
}

function table(contract: Contract, limits: CallLimits): string {
  const entries = operationsOf(contract).map(({ path, method, operation }) => {
    const { list, codes } = operation["x-result-codes"];
    const properties = Object.entries(bodyOf(contract, operation)?.schema.properties ?? {});
    const places = Object.fromEntries([
      ...parametersOf(contract, operation).map(({ name, in: place }) => [name, place]),
      ...properties.map(([name]) => [name, "body"]),
    ]);
    const limited = Object.keys(places).flatMap((name) => {
      const constant = limits.of(operation.operationId, name);
      return constant ? [`${name}: ${constant}`] : [];
    });
    const secret = properties.flatMap(([name, { format }]) => (format === "password" ? [name] : []));
    const call = {
      method: method.toUpperCase(),
      path,
      places,
      required: requiredOf(contract, operation),
      secret: secret.length > 0 ? secret : undefined,
      editions: limits.editionsWith(operation.operationId),
      shape: shapeOf(contract, component(contract, "responses", operation.responses["200"] as Ref)),
      secured: (operation.security ?? contract.security ?? []).length > 0,
      consequence: operation["x-consequence"],
    };
    const members = [
      literal(call).slice(1, -1).trim(),
      limited.length > 0 ? `limits: { ${limited.join(", ")} },` : "",
      // A list that was not seen in full bounds nothing, here as in the types.
      `codes: ${list === "complete" ? `[${codes.map((code) => `"${code}"`).join(", ")}, ...gatewayWide]` : "Object.keys(effects)"},`,
    ];
    return `${operation.operationId}: { ${members.join("\n")} },`;
  });
  return `${docComment("What a client needs to know of each operation, by operationId.")}export const calls: Readonly<Record<keyof Calls, Call>> = {\n${entries.join("\n")}\n};\n`;
}
