import type { IncomingMessage } from "node:http";
import type { HttpResponse } from "./http-response.ts";

/** Whether a browser asks with this request what it may send. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && "origin" in headers && "access-control-request-method" in headers;
}

/** The answer to a preflight: whatever was asked for. Whether the contract allows it, the request itself is answered. */
export function allowEverything({ headers }: IncomingMessage): HttpResponse {
  return {
    status: 204,
    headers: {
      "access-control-allow-methods": String(headers["access-control-request-method"]),
      "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
    },
  };
}

/** Lets the page that sent a request read the whole answer, with its cookies too: `*` would not do for those. */
export function readableByPage({ headers }: IncomingMessage, answer: HttpResponse): HttpResponse {
  if (headers.origin === undefined) return answer;
  return {
    ...answer,
    headers: {
      ...answer.headers,
      "access-control-allow-origin": headers.origin,
      "access-control-allow-credentials": "true",
      "access-control-expose-headers": Object.keys(answer.headers).join(", "),
      vary: "origin",
    },
  };
}
