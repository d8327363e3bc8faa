import { createServer, type Server } from "node:http";
import { type Listening, listen } from "@qualitycontrol/core/listen";

/** A received request: its raw request line and its body. */
export interface Received {
  method: string;
  target: string;
  body: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The response of a recording server. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Never responds. */
  silent?: boolean;
}

/** A gateway that executes every request and records it. */
export async function startRecorder(
  reply: (received: Received) => Reply = () => ({}),
): Promise<Listening & { received: Received[] }> {
  const received: Received[] = [];
  let ready = false;
  const server: Server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    // `listen` sends the first request.
    if (!ready) return response.end();
    const record = { method: request.method ?? "", target: request.url ?? "", body, headers: request.headers };
    received.push(record);
    const { status = 200, headers = {}, body: text = success, silent = false } = reply(record);
    if (!silent) response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
  });
  const listening = await listen(server, "127.0.0.1", 0);
  ready = true;
  return { ...listening, received };
}

const success = JSON.stringify({ message: "", retcode: "0", result: {} });
