import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createInspector, type Inspector, type InspectorOptions, type OperationId } from "@qualitycontrol/client";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { argumentsOf, inspectorId } from "./contract-cases.ts";

/** What a gateway saw of a request. */
export interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A gateway that answers every request in the same way and remembers what it was sent. */
export interface Gateway {
  url: string;
  requests: Seen[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts a bare server on a free loopback port; it closes itself at the end of an `await using` block. */
export async function startGateway(answer: RequestListener): Promise<Gateway> {
  const requests: Seen[] = [];
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    requests.push({ method, url, headers, body: await text(request) });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A gateway's answer, as JSON unless it is a text already. */
export const answering =
  (body: unknown, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body));

/** The contract's own inspector at a gateway. */
export const inspectorAt = (baseUrl: string, options: Partial<InspectorOptions> = {}): Inspector =>
  createInspector({ baseUrl, agentId: inspectorId, guid: sampleGuid, ...options });

/** Calls an operation that only a table names, with the contract's own examples unless other arguments are given. */
export const call = (
  inspector: Inspector,
  operation: OperationId,
  args: object = argumentsOf(operation),
  signal?: AbortSignal,
): Promise<object> => (inspector[operation] as (args: object, options: object) => Promise<object>)(args, { signal });

/** The error that a promise ends in. */
export const errorOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (answer) => expectFailure(answer),
    (error: unknown) => error,
  );

function expectFailure(answer: unknown): never {
  throw new Error(`The call succeeded, though it must not: ${JSON.stringify(answer)}`);
}
