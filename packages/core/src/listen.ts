import { get, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { UserError } from "./user-error.ts";

/** A server that answers. */
export interface Listening {
  /** Where it answers, without a slash at the end. */
  url: string;
  /** Ends the server and every connection, and resolves when nothing of it is left. May be called again. */
  close(): Promise<void>;
}

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
      return `Port ${port} of ${host} is in use. End what uses it, or choose another port.`;
    case "EACCES":
      return `Port ${port} of ${host} is reserved for the system. Choose a port from 1024 on.`;
    case "ERR_SOCKET_BAD_PORT":
      return `${port} is no port. Give a number from 1 to 65535, or 0 for any free port.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `${host || '""'} is no address of this machine. Choose another host, such as 127.0.0.1.`;
    default:
      return `Port ${port} of ${host} cannot be used: ${message}`;
  }
}

/**
 * Starts a server and waits until it has answered a request.
 *
 * @param port 0 for any free port
 * @throws CannotListen if the port is in use, or host or port cannot be used
 */
export async function listen(server: Server, host: string, port: number): Promise<Listening> {
  // The server's own list lacks a connection that has not agreed on TLS, so it is not asked to close what it has.
  const connections = new Set<Socket>();
  server.on("connection", (socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(new CannotListen(host, port, error));
    server.once("error", refuse);
    // To Node an empty host is every address.
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

/** Whoever listens on every address is reached on the loopback one. */
function urlOf({ address, family, port }: AddressInfo, scheme: string): string {
  const host = { "0.0.0.0": "127.0.0.1", "::": "::1" }[address] ?? address;
  return `${scheme}://${family === "IPv6" ? `[${host}]` : host}:${port}`;
}

/**
 * Over HTTPS a connection is the answer: the certificate is the user's, and no check of it is switched off to ask for more.
 */
function firstResponse(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const { protocol, hostname, port } = new URL(url);
    if (protocol === "http:") {
      get(url, { agent: false }, (answer) => answer.resume().once("end", resolve)).once("error", reject);
      return;
    }
    const socket = connect(Number(port), hostname.replaceAll(/[[\]]/g, ""), () => socket.end());
    socket.once("close", () => resolve()).once("error", reject);
  });
}
