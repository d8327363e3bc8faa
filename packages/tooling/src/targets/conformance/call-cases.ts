import { component, isSecured, type OpenApiDocument } from "../../bundle/document.ts";
import { sessionEnds } from "../typescript/facts.ts";
import { sampleGuid } from "../typescript/operations.ts";
import type { Arguments, DerivedCase } from "./case.ts";
import { exampleArguments, exchangeFor, inspectorOf, type Listed } from "./request.ts";

/** What a case adds to the call of an operation with the arguments of the examples. */
interface Change {
  id: string;
  title: string;
  args?: Arguments;
  edition?: string;
  /** What the gateway responds; undefined if the call must not be sent. */
  response?: unknown;
  /** The error, or undefined if the response must be returned. */
  error?: Record<string, unknown>;
}

/** A case of one call. */
export function callCase(contract: OpenApiDocument, listed: Listed, change: Change): DerivedCase {
  const { operation } = listed;
  const { args = exampleArguments(contract, operation), response, error, edition } = change;
  return {
    id: `${operation.operationId}.${change.id}`,
    title: `${operation.operationId}: ${change.title}`,
    options: {
      agentId: inspectorOf(contract),
      ...(isSecured(contract, operation) && { guid: sampleGuid(contract) }),
      ...(edition !== undefined && { edition }),
    },
    steps: [
      {
        call: operation.operationId,
        ...(Object.keys(args).length > 0 && { args }),
        expect: error ? { error } : { success: response },
      },
    ],
    exchanges: response === undefined ? [] : [exchangeFor(contract, listed, args, response)],
  };
}

/** The response of an operation that succeeds: its first example without a failing code. */
export function successOf(contract: OpenApiDocument, listed: Listed): unknown {
  const [success] = successes(contract, listed);
  if (success === undefined) throw new Error(`${listed.operation.operationId} has no example of a success.`);
  return success.value;
}

const SUCCESS = "0";

function successes(contract: OpenApiDocument, { operation }: Listed): { name: string; value: unknown }[] {
  const [response] = Object.values(operation.responses);
  if (response === undefined) return [];
  const { examples } = component(contract, "responses", response).content["application/json"];
  return Object.entries(examples)
    .map(([name, ref]) => ({ name, value: component(contract, "examples", ref).value }))
    .filter(({ value }) => Object(value).retcode === SUCCESS);
}

/** One case for each example of a success. */
export const successCases = (contract: OpenApiDocument, listed: Listed): DerivedCase[] =>
  successes(contract, listed).map(({ name, value }) =>
    callCase(contract, listed, {
      id: `success.${name.replaceAll(/\W+/g, "-").replaceAll("_", "-")}`,
      title: `a success (${name})`,
      response: value,
    }),
  );

/** One case for each result code that an operation's list has. */
export function codeCases(contract: OpenApiDocument, listed: Listed): DerivedCase[] {
  const { codes } = listed.operation["x-result-codes"];
  return codes.filter((code) => code !== SUCCESS).map((code) => codeCase(contract, listed, code));
}

/** What a client must report for a result code of the catalogue. */
export function codeCase(contract: OpenApiDocument, listed: Listed, retcode: string): DerivedCase {
  const { components } = contract;
  const { name, effect } = components["x-result-codes"][retcode] ?? {};
  const isOver = isSecured(contract, listed.operation) && sessionEnds(components).includes(retcode);
  const code = isOver ? "session-over" : effect === "none" ? "gateway-refused" : "gateway-failed";
  return callCase(contract, listed, {
    id: retcode,
    title: `the result code ${retcode} (${name})`,
    response: { message: `${name}`, retcode },
    error: {
      kind: "GatewayFailure",
      code,
      operation: listed.operation.operationId,
      consequence: listed.operation["x-consequence"],
      outcome: effect === "none" ? "refused" : "unknown",
      retcode,
      documented: true,
      gatewayMessage: `${name}`,
    },
  });
}
