import type { IncomingMessage } from "node:http";
import type { HttpResponse } from "./http-response.ts";

/** Whether a request is a CORS preflight. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && "origin" in headers && "access-control-request-method" in headers;
}

/** Allows everything that a preflight asks for. The request that follows is checked against the contract. */
export function allowEverything({ headers }: IncomingMessage): HttpResponse {
  return {
    status: 204,
    headers: {
      "access-control-allow-methods": String(headers["access-control-request-method"]),
      "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
    },
  };
}

/** The CORS headers with which a page can read a response and its headers. `*` does not work for requests with cookies. */
export const readableFrom = (origin: string, headers: readonly string[]): Record<string, string> => ({
  "access-control-allow-origin": origin,
  "access-control-allow-credentials": "true",
  "access-control-expose-headers": headers.join(", "),
  vary: "origin",
});

/** Adds the CORS headers with which a page can read the whole response. */
export function readableByPage({ headers }: IncomingMessage, response: HttpResponse): HttpResponse {
  if (headers.origin === undefined) return response;
  return {
    ...response,
    headers: { ...response.headers, ...readableFrom(headers.origin, Object.keys(response.headers)) },
  };
}
