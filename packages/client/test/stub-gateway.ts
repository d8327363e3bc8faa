import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createInspector, type Inspector, type InspectorOptions, type OperationId } from "@qualitycontrol/client";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { argumentsOf, inspectorId } from "./contract-cases.ts";

/** A request that the gateway received. */
export interface SeenRequest {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A gateway that handles every request in the same way and records what it receives. */
export interface Gateway {
  url: string;
  requests: SeenRequest[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts a plain server on a free loopback port; `await using` closes it. */
export async function startGateway(answer: RequestListener): Promise<Gateway> {
  const requests: SeenRequest[] = [];
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

/** A handler that responds with a body, serialized as JSON unless it is a string. */
export const respondWith =
  (body: unknown, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body));

/** The inspector of the contract's examples, at a gateway. */
export const inspectorAt = (baseUrl: string, options: Partial<InspectorOptions> = {}): Inspector =>
  createInspector({ baseUrl, agentId: inspectorId, guid: sampleGuid, ...options });

/** Calls an operation by name, by default with the arguments in the contract's examples. */
export const call = (
  inspector: Inspector,
  operation: OperationId,
  args: object = argumentsOf(operation),
  signal?: AbortSignal,
): Promise<object> => (inspector[operation] as (args: object, options: object) => Promise<object>)(args, { signal });

/** The error that a promise rejects with. */
export const errorOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (answer) => failOnSuccess(answer),
    (error: unknown) => error,
  );

function failOnSuccess(answer: unknown): never {
  throw new Error(`The call succeeded, but should have failed: ${JSON.stringify(answer)}`);
}
