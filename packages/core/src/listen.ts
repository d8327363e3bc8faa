import { get, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { UserError } from "./user-error.ts";

/** A running server. */
export interface Listening {
  /** Its base URL, without a trailing slash. */
  url: string;
  /** Stops the server and closes every connection. Resolves when both are done; may be called more than once. */
  close(): Promise<void>;
}

/** How long an idle connection is kept, in ms. Node's 5 s can end one that a client on a busy machine is about to use again. */
const IDLE = 65_000;

/** A server cannot listen on the given host and port. */
export class CannotListen extends UserError {
  override name = "CannotListen";
  readonly code: string | undefined;

  constructor(host: string, port: number, cause: NodeJS.ErrnoException) {
    super(reason(host, port, cause), { cause });
    this.code = cause.code;
  }
}

function reason(host: string, port: number, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} of ${host} is in use. Stop the process that uses it, or choose another port.`;
    case "EACCES":
      return `Port ${port} of ${host} is reserved for the system. Choose a port of 1024 or higher.`;
    case "ERR_SOCKET_BAD_PORT":
      return `${port} is not a port. Give a number from 1 to 65535, or 0 for any free port.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `${host || '""'} is not an address of this machine. Choose another host, such as 127.0.0.1.`;
    default:
      return `Port ${port} of ${host} cannot be used: ${message}`;
  }
}

/**
 * Starts a server and waits until it responds.
 *
 * @param port 0 for any free port
 * @throws CannotListen if the host or port is invalid or in use
 */
export async function listen(server: Server, host: string, port: number): Promise<Listening> {
  server.keepAliveTimeout = IDLE;
  // `server.closeAllConnections` misses connections whose TLS handshake is not complete.
  const connections = new Set<Socket>();
  server.on("connection", (socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(new CannotListen(host, port, error));
    server.once("error", refuse);
    // Node takes an empty host for all addresses.
    if (host === "") return refuse(Object.assign(new Error(), { code: "EADDRNOTAVAIL" }));
    try {
      server.listen(port, host, resolve);
    } catch (error) {
      refuse(error as NodeJS.ErrnoException);
    }
  });
  const url = urlOf(server.address() as AddressInfo, "setSecureContext" in server ? "https" : "http");
  await firstResponse(url);
  const closed = new Promise<void>((resolve) => server.once("close", resolve));
  return {
    url,
    close() {
      server.close();
      for (const socket of connections) socket.destroy();
      return closed;
    },
  };
}

/** A server that listens on all addresses is called at its loopback address. */
function urlOf({ address, family, port }: AddressInfo, scheme: string): string {
  const host = { "0.0.0.0": "127.0.0.1", "::": "::1" }[address] ?? address;
  return `${scheme}://${family === "IPv6" ? `[${host}]` : host}:${port}`;
}

/**
 * Resolves when the server responds. For HTTPS, a connection is enough: the user's certificate may not be trusted here, and
 * its verification is never disabled.
 */
function firstResponse(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const { protocol, hostname, port } = new URL(url);
    if (protocol === "http:") {
      get(url, { agent: false }, (response) => response.resume().once("end", resolve)).once("error", reject);
      return;
    }
    const socket = connect(Number(port), hostname.replaceAll(/[[\]]/g, ""), () => socket.end());
    socket.once("close", () => resolve()).once("error", reject);
  });
}
