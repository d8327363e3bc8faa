import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { Refusal, refuse } from "./refusal.ts";

const statuses: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Refuses malformed HTTP. Node's own refusal would lack the headers that identify this server. */
export function refuseMalformed(identity: Record<string, string>) {
  return (error: NodeJS.ErrnoException, socket: Duplex): void => {
    if (!socket.writable) return void socket.destroy();
    const status = statuses[error.code ?? ""] ?? 400;
    const { headers, body } = refuse(new Refusal({ status, detail: "This is not a valid HTTP/1.1 request." }));
    const lines = Object.entries({ ...headers, ...identity, connection: "close" }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", JSON.stringify(body)].join("\r\n"));
  };
}
