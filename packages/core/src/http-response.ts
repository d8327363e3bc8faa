import type { ServerResponse } from "node:http";

/** What is answered to a request. Without a body, nothing but status and headers is sent. */
export interface HttpResponse {
  status: number;
  headers: Record<string, string | string[]>;
  /** Sent as JSON, or bytes as they are. */
  body?: unknown;
}

/** Sends an answer. */
export function send(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body === undefined || body instanceof Uint8Array ? body : JSON.stringify(body));
}
