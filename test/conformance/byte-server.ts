import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { createServer as createTlsServer } from "node:tls";
import type { Case, Part, ReceivedRequest, Response } from "./case.ts";

/** A server that plays the part of the gateway in one case. */
export interface ByteServer {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** Resolves when the server has received that many requests. */
  arrived(count: number): Promise<void>;
  /** Lets every response go on that waits for this name. */
  release(name: string): void;
  close(): void;
}

/**
 * Starts the server of a case on a free port of the loopback address.
 *
 * @param tls the certificate of a server that is not trusted
 */
export async function startByteServer(
  { exchanges, server: kind }: Case,
  tls: { key: string; cert: string } | undefined,
): Promise<ByteServer> {
  const requests: ReceivedRequest[] = [];
  const sockets = new Set<Socket>();
  const waiting: { count: number; resolve: () => void }[] = [];
  const holds = new Map<string, PromiseWithResolvers<void>>();
  const holdOf = (name: string) => {
    const hold = holds.get(name) ?? Promise.withResolvers<void>();
    holds.set(name, hold);
    return hold;
  };

  async function respond(socket: Socket, response: Response | undefined): Promise<void> {
    // A request that is not in the script gets no response.
    for (const part of response ? partsOf(response) : []) {
      if (socket.destroyed) return;
      if (part === "close") socket.end();
      else if (part === "reset") socket.resetAndDestroy();
      else if ("delay" in part) await delay(part.delay, undefined, { ref: false });
      else if ("hold" in part) await holdOf(part.hold).promise;
      else await new Promise<void>((resolve) => socket.write(bytesOf(part), () => resolve()));
    }
  }

  const accept = (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay().on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    let received = Buffer.alloc(0);
    socket.on("data", (bytes) => {
      received = Buffer.concat([received, bytes]);
      const parsed = parse(received);
      if (!parsed) return;
      received = received.subarray(parsed.length);
      requests.push(parsed.request);
      respond(socket, exchanges[requests.length - 1]?.response).catch(() => socket.destroy());
      for (const { count, resolve } of waiting) if (requests.length >= count) resolve();
    });
  };
  const server: Server = kind === "untrusted" && tls ? createTlsServer(tls, accept) : createServer(accept);
  server.on("tlsClientError", () => {});
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  if (kind === "closed") {
    server.close();
    await once(server, "close");
  }
  return {
    url: `${kind === "untrusted" ? "https" : "http"}://127.0.0.1:${port}`,
    requests,
    arrived: (count) =>
      new Promise((resolve) => {
        waiting.push({ count, resolve });
        if (requests.length >= count) resolve();
      }),
    release: (name) => holdOf(name).resolve(),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function bytesOf(part: { text: string; times?: number } | { base64: string }): Buffer {
  return "base64" in part ? Buffer.from(part.base64, "base64") : Buffer.from(part.text.repeat(part.times ?? 1));
}

/** The bytes of a complete response. Its type is that of the gateway, unless the case says another. */
function partsOf(response: Response): readonly Part[] {
  if ("bytes" in response) return response.bytes;
  const { status = 200, headers = [], json, text = json === undefined ? "" : JSON.stringify(json), base64 } = response;
  const body = base64 === undefined ? Buffer.from(text) : Buffer.from(base64, "base64");
  const type = headers.some(([name]) => name.toLowerCase() === "content-type") ? [] : [["Content-Type", JSON_TYPE]];
  const lines = [...type, ...headers, ["Content-Length", String(body.length)]].map(
    ([name, value]) => `${name}: ${value}`,
  );
  const head = Buffer.from([`HTTP/1.1 ${status} Any`, ...lines, "", ""].join("\r\n"));
  return [{ base64: Buffer.concat([head, body]).toString("base64") }];
}

const JSON_TYPE = "application/json;charset=UTF-8";

/** Reads the first request, if it has arrived completely. */
function parse(bytes: Buffer): { request: ReceivedRequest; length: number } | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [line = "", ...lines] = bytes.toString("latin1", 0, end).split("\r\n");
  const headers: Record<string, string> = {};
  for (const header of lines) {
    const at = header.indexOf(":");
    const [name, value] = [header.slice(0, at).toLowerCase(), header.slice(at + 1).trim()];
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  const length = end + 4 + Number(headers["content-length"] ?? 0);
  if (bytes.length < length) return undefined;
  const [method = "", target = "", version = ""] = line.split(" ");
  return { request: { method, target, version, headers, body: bytes.toString("utf8", end + 4, length) }, length };
}
