import { type CallOptions, calls, contentType, guidHeader } from "@qualitycontrol/contract/calls";
import createClient from "openapi-fetch";
import { type Received, readAnswer } from "./answer.ts";
import { within } from "./deadline.ts";
import { type Attempt, ConnectionLost, type OperationId } from "./errors.ts";
import { conceal, currentGuid } from "./guid.ts";
import type { Settings } from "./options.ts";
import { partsOf } from "./parts.ts";

/** What is used of openapi-fetch, whose own types need to know the operation that a table names at run time only. */
interface Transport {
  request(
    method: string,
    path: string,
    init: {
      params: { path: Record<string, string>; query: Record<string, string> };
      headers: Record<string, string>;
      body: unknown;
      parseAs: "text";
      redirect: "manual";
      signal: AbortSignal;
      fetch: (request: Request) => Promise<Response>;
    },
  ): Promise<Received>;
}

/** Sends one call of an operation and judges its answer. */
type Send = (operation: OperationId, args?: object, options?: CallOptions) => Promise<object>;

/** A function that sends calls in the name of one inspector; it throws nothing but an `InspectorError`. */
export function createSender({ baseUrl, agentId, guid: source, timeout, fetch }: Settings): Send {
  const transport = createClient({ baseUrl }) as unknown as Transport;

  return async (operation, args, options) => {
    const { method, path, secured } = calls[operation];
    const attempt: Attempt = { operation };
    const parts = partsOf(attempt, args);

    return within(attempt, timeout, options?.signal, async (signal) => {
      const guid = secured ? await currentGuid(attempt, source) : undefined;
      signal.throwIfAborted();
      const received = await transport
        .request(method, path, {
          params: { path: { ...parts.path, agentid: agentId }, query: parts.query },
          headers: { "Content-Type": contentType, ...(guid !== undefined && { [guidHeader]: guid }) },
          body: parts.body,
          parseAs: "text",
          redirect: "manual",
          signal,
          fetch: (request) => {
            attempt.sentAt = new Date();
            return fetch(request);
          },
        })
        .catch((error: unknown) => {
          throw new ConnectionLost(attempt, conceal(reasonOf(error), guid));
        });
      return readAnswer(attempt, received, (text) => conceal(text, guid));
    });
  };
}

/** `fetch failed` says little; what broke the connection stands in the causes. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  return cause instanceof Error ? `${message} (${cause.message || cause.name})` : message;
}
