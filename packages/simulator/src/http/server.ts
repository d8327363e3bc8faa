import { createServer, type RequestListener, type Server, STATUS_CODES } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Duplex } from "node:stream";
import { simulatorHeader } from "@qualitycontrol/mock/identity";
import type { Control } from "../control/control.ts";
import { CONTROL, controlListener } from "../control/serve.ts";
import type { Simulation } from "../simulation.ts";
import { gatewayOf } from "./gateway.ts";

/** How long a request may take to come in, in ms. To agree on TLS may take as long as a head. */
const patience = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 1_000,
};

export interface ServerOptions {
  simulation: Simulation;
  /** Without it the paths of the control do not exist. */
  control: Control | undefined;
  /** Whether the control obeys whoever can reach it, instead of this machine only. */
  controlAnywhere: boolean;
  /** Key and certificate, PEM. With them the simulator speaks HTTPS. */
  tls: { key: string | Buffer; cert: string | Buffer } | undefined;
  /** How long a request may take to come in; a test has less of it. */
  timeouts?: Partial<typeof patience>;
}

/** The server of a simulation: the gateway, and the control beside it. */
export function createGateway({ simulation, control, controlAnywhere, tls, timeouts }: ServerOptions): Server {
  const { version } = simulation.edition.document.info;
  const answer = gatewayOf(simulation);
  const answerControl = controlListener(control, controlAnywhere);
  const listener: RequestListener = (request, response) => {
    response.setHeader(simulatorHeader, version);
    (request.url?.startsWith(CONTROL) ? answerControl : answer)(request, response);
  };
  const options = { ...patience, ...timeouts };
  const server = tls
    ? createSecureServer({ ...options, handshakeTimeout: options.headersTimeout, ...tls }, listener)
    : createServer(options, listener);
  return server.on("clientError", refuseMalformed);
}

/** What is not HTTP is answered 400, and what stays half open 408; the connection ends. So does one that is broken. */
function refuseMalformed({ code = "" }: NodeJS.ErrnoException, socket: Duplex): void {
  // Without TLS agreed on, what is written waits for ever.
  if (!socket.writable || !/^(HPE|ERR_HTTP)_/.test(code)) return void socket.destroy();
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[code] ?? 400;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
