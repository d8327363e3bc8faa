import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { type Operation, type OperationId, operations } from "@qualitycontrol/contract/operations";
import { type Listening, listen } from "@qualitycontrol/core/listen";

/** A request that was received, and the Guid in its response. */
export interface Received {
  operation: OperationId | undefined;
  method: string;
  url: string;
  guid: string | undefined;
  retcode?: string;
  newGuid?: string;
}

/** A server that records what it receives. */
export interface Receiver extends Listening {
  host: string;
  port: string;
  received: Received[];
}

interface Behaviour {
  /** The address of loopback; by default that of IPv4. */
  host?: string;
  /** Where requests are forwarded to. By default, each is answered with a success. */
  upstream?: string;
  /** Where each request is redirected to instead. */
  redirect?: string;
  /** Called before a request is forwarded. */
  before?: (request: Received) => void;
}

/** Starts a server on a free port of loopback that records what it receives. */
export async function startReceiver({
  host = "127.0.0.1",
  upstream,
  redirect,
  before,
}: Behaviour = {}): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    const body = await text(request);
    const operation = operationOf(method, url);
    // `listen` waits for a response to a request of its own.
    if (url === "/") return response.end();
    const entry: Received = { operation, method, url, guid: headers["guid"]?.toString() };
    received.push(entry);
    if (redirect !== undefined) return response.writeHead(307, { location: redirect + url }).end();
    if (upstream === undefined) return response.end(JSON.stringify({ message: "", retcode: "0" }));
    before?.(entry);
    const sent: Record<string, string> = { "content-type": headers["content-type"] ?? "" };
    if (entry.guid !== undefined) sent["guid"] = entry.guid;
    const answer = await fetch(upstream + url, { method, headers: sent, body: body === "" ? null : body });
    const answered = await answer.text();
    entry.retcode = (JSON.parse(answered) as { retcode: string }).retcode;
    const newGuid = answer.headers.get("set-guid");
    if (newGuid !== null) {
      entry.newGuid = newGuid.split("=")[1] ?? "";
      response.setHeader("Set-GUID", newGuid);
    }
    response.setHeader("content-type", answer.headers.get("content-type") ?? "");
    return response.writeHead(answer.status).end(answered);
  });
  const listening = await listen(server, host, 0);
  const { hostname, port } = new URL(listening.url);
  return { ...listening, host: hostname, port, received };
}

const all: readonly Operation[] = Object.values(operations);

function operationOf(method: string, url: string): OperationId | undefined {
  const [path = ""] = url.split("?");
  return all.find((it) => it.method === method && new RegExp(`^${it.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path))
    ?.operationId;
}
