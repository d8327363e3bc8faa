import { Agent, request as send } from "node:http";
import type { Operation } from "@qualitycontrol/contract/operations";

/** The parts of a request, by name. */
export interface Given {
  operation: Pick<Operation, "operationId" | "method" | "path" | "parameters" | "hasBody">;
  parameters: Readonly<Record<string, unknown>>;
  body?: unknown;
  guid?: string | undefined;
  cookie?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** A response over the wire. */
export interface WireResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

const connections = new Agent({ keepAlive: true });

/** Sends a request. Rejects if the connection ends before the response does. */
export function sendTo(
  url: string,
  { operation, parameters, body, guid, cookie, signal }: Given,
): Promise<WireResponse> {
  const { method, path, parameters: declared } = operation;
  const query = new URLSearchParams();
  for (const { name, in: place } of declared) {
    if (place === "query" && parameters[name] !== undefined) query.set(name, String(parameters[name]));
  }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name])));
  const target = `${url}${filled}${query.size > 0 ? `?${query}` : ""}`;
  const headers = {
    "content-type": "application/json; charset=UTF-8",
    ...(guid === undefined ? {} : { guid }),
    ...(cookie === undefined ? {} : { cookie }),
  };
  return new Promise((resolve, reject) => {
    const request = send(target, { method, headers, agent: connections, ...(signal ? { signal } : {}) }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => {
        text += chunk;
      });
      answer.on("error", reject);
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    request.on("error", reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** The given parameters that an operation declares: no others are sent. */
export const declaredOf = (
  { parameters: declared }: Given["operation"],
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(declared.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, String(given[name])]])));
