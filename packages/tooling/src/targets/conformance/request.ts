import {
  component,
  isSecured,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  resolved,
} from "../../bundle/document.ts";
import { bodyOf, INSPECTOR, parametersOf } from "../typescript/call-arguments.ts";
import { guidHeader, newGuidHeader } from "../typescript/facts.ts";
import { sampleGuid } from "../typescript/operations.ts";
import type { Arguments, Exchange } from "./case.ts";

/** An operation of a document, as the derived cases need it. */
export type Listed = ReturnType<typeof operationsOf>[number];

/** The inspector's own ID in the examples. */
export function inspectorOf(contract: OpenApiDocument): string {
  const own = operationsOf(contract)
    .flatMap(({ operation }) => parametersOf(contract, operation, true))
    .find(({ name, example }) => name === INSPECTOR && example !== undefined);
  if (own?.example === undefined) throw new Error(`No parameter ${INSPECTOR} has an example.`);
  return own.example;
}

/** The arguments of an operation in the examples. */
export function exampleArguments(contract: OpenApiDocument, operation: OperationObject): Arguments {
  const given = parametersOf(contract, operation).flatMap(({ name, example }) => (example ? [[name, example]] : []));
  return { ...Object.fromEntries(given), ...exampleBody(contract, operation) };
}

/** The first example of an operation's body; undefined if the operation has no body. */
export function exampleBody(contract: OpenApiDocument, { requestBody }: OperationObject): Arguments | undefined {
  if (requestBody === undefined) return undefined;
  const { examples } = component(contract, "requestBodies", requestBody).content["application/json"];
  const [example] = Object.values(examples);
  if (example === undefined) throw new Error(`${requestBody.$ref} has no example.`);
  return component(contract, "examples", example).value as Arguments;
}

/** The request that an operation must send for its arguments; they may include the inspector's own ID. */
export function requestFor(
  contract: OpenApiDocument,
  { path, method, operation }: Listed,
  args: Arguments,
): Exchange["request"] {
  const body = bodyOf(contract, operation);
  const parameters = parametersOf(contract, operation, true);
  const given: Arguments = { [INSPECTOR]: inspectorOf(contract), ...args };
  const filled = parameters
    .filter((it) => it.in === "path")
    .reduce((target, { name }) => target.replace(`{${name}}`, () => encodeURIComponent(String(given[name]))), path);
  const query = parameters
    .filter((it) => it.in === "query" && args[it.name] !== undefined)
    .map(({ name }) => `${name}=${encodeURIComponent(String(args[name]))}`);
  return {
    method: method.toUpperCase(),
    target: [filled, ...(query.length > 0 ? [query.join("&")] : [])].join("?"),
    ...(isSecured(contract, operation) && { headers: { [guidHeader(contract.components)]: sampleGuid(contract) } }),
    ...(body && { body: sentBody(contract, operation, args) }),
  };
}

/** The request of an operation, and the response. */
export const exchangeFor = (contract: OpenApiDocument, listed: Listed, args: Arguments, json: unknown): Exchange => ({
  request: requestFor(contract, listed, args),
  response: isSecured(contract, listed.operation)
    ? { json }
    : { headers: [[newGuidHeader(contract.components), `JSESSIONID=${sampleGuid(contract)}`]], json },
});

/** A body contains whole numbers that have a range as strings. */
function sentBody(contract: OpenApiDocument, operation: OperationObject, args: Arguments): Arguments {
  const { properties = {} } = bodyOf(contract, operation)?.schema ?? {};
  const inBody = Object.entries(args).filter(([name]) => Object.hasOwn(properties, name));
  return Object.fromEntries(
    inBody.map(([name, value]) => {
      const schema = resolved(contract, properties[name] ?? {});
      return [name, schema["x-range"] === undefined ? value : String(value)];
    }),
  );
}
