import type { ServerResponse } from "node:http";

/** What is answered to a request. Without a body, nothing but status and headers is sent. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
}

/** Sends an answer. */
export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const bytes = Buffer.from(body === undefined ? "" : JSON.stringify(body));
  response.writeHead(status, { ...headers, ...(status === 204 ? {} : { "content-length": bytes.length }) }).end(bytes);
}
