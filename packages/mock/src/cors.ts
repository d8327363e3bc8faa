import type { IncomingMessage } from "node:http";
import type { Answer } from "./answer.ts";

/** Whether a browser asks with this request what it may send. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && "origin" in headers && "access-control-request-method" in headers;
}

/** The answer to a preflight: whatever was asked for. What the contract allows is told by the request itself. */
export function allowEverything({ headers }: IncomingMessage): Answer {
  return {
    status: 204,
    headers: {
      "access-control-allow-methods": String(headers["access-control-request-method"]),
      "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
    },
  };
}

/** Lets a page of any origin read the whole answer, with its cookies too: `*` would not do for those. */
export function readableAnywhere({ headers }: IncomingMessage, answer: Answer): Answer {
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
