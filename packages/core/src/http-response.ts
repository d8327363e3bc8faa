import type { ServerResponse } from "node:http";

/** A response to send. Without a body, only status and headers are sent. */
export interface HttpResponse {
  status: number;
  headers: Record<string, string | string[]>;
  /** Bytes are sent as they are, anything else as JSON. */
  body?: unknown;
}

/** Sends a response. */
export function send(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body === undefined || body instanceof Uint8Array ? body : JSON.stringify(body));
}
