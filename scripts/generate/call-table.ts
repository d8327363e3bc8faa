import { type Consequence, type Contract, operationsOf } from "../bundle/contract.ts";
import { bodyOf, parametersOf, requiredOf } from "./call-arguments.ts";
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
  /** Whether a Guid goes with it. */
  readonly secured: boolean;
  readonly consequence: Consequence;
  /** The result codes that are documented as its failures. */
  readonly codes: readonly string[];
}
`;

/** The second half of `calls.ts`: what a client needs at run time, and no more than that, for it travels to browsers. */
export const renderCallTable = (contract: Contract): string =>
  [TYPES, headers(contract), effects(contract), table(contract)].join("\n");

/** OpenAPI has no place for the content type of a request without a body but the text. */
function headers({ info, components }: Contract): string {
  const [, contentType] = /`Content-Type: ([^`]+)`/.exec(info.description) ?? [];
  if (contentType === undefined) throw new Error("The contract's description does not state the Content-Type.");
  return [
    `${docComment("The `Content-Type` of every request, with a body or without.")}export const contentType = ${literal(contentType)};\n`,
    `${docComment("The header that carries the Guid.")}export const guidHeader = ${literal(components.securitySchemes["Guid"]?.name)};\n`,
  ].join("\n");
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

function table(contract: Contract): string {
  const entries = operationsOf(contract).map(({ path, method, operation }) => {
    const { list, codes } = operation["x-result-codes"];
    const places = [
      ...parametersOf(contract, operation).map(({ name, in: place }) => [name, place]),
      ...Object.keys(bodyOf(contract, operation)?.schema.properties ?? {}).map((name) => [name, "body"]),
    ];
    const call = {
      method: method.toUpperCase(),
      path,
      places: Object.fromEntries(places),
      required: requiredOf(contract, operation),
      secured: (operation.security ?? contract.security ?? []).length > 0,
      consequence: operation["x-consequence"],
    };
    // A list that was not seen in full bounds nothing, here as in the types.
    const documented =
      list === "complete" ? `[${codes.map((code) => `"${code}"`).join(", ")}, ...gatewayWide]` : "Object.keys(effects)";
    return `${operation.operationId}: { ${literal(call).slice(1, -1)} codes: ${documented} },`;
  });
  return `${docComment("What a client needs to know of each operation, by operationId.")}export const calls: Readonly<Record<keyof Calls, Call>> = {\n${entries.join("\n")}\n};\n`;
}
