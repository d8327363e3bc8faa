import { createServer, type IncomingMessage, type RequestListener, type Server, STATUS_CODES } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Duplex } from "node:stream";
import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { type Admission, hostRefusal } from "@qualitycontrol/core/admission";
import { allowEverything, isPreflight, readableFrom } from "@qualitycontrol/core/cors";
import { simulatorExampleHeader, simulatorHeader } from "@qualitycontrol/core/identity-headers";
import { isStartPage } from "@qualitycontrol/core/start-page";
import { handshakeTimeout, requestTimeouts } from "@qualitycontrol/core/timeouts";
import type { Control } from "./control/control.ts";
import { CONTROL, controlListener } from "./control/serve.ts";
import { gatewayOf } from "./http/gateway.ts";
import { pageOf } from "./http/page.ts";
import { sendJson } from "./http/send.ts";
import type { Simulation } from "./simulation/simulation.ts";

export interface ServerOptions {
  simulation: Simulation;
  /** Without it the paths of the control do not exist. */
  control: Control | undefined;
  /** Whether every sender may use the control, instead of this machine only. */
  controlAnywhere: boolean;
  /** The host names by which the simulator may be called, and the pages that may use the control. */
  admission?: Admission;
  /** Key and certificate, PEM. With them the simulator speaks HTTPS. */
  tls: { key: string | Buffer; cert: string | Buffer } | undefined;
  /** The time limits for a request to arrive, in milliseconds. That for the headers also limits a TLS handshake. */
  timeouts?: { headersTimeout?: number; requestTimeout?: number; connectionsCheckingInterval?: number };
}

/** The server of a simulation: a start page, the gateway, and the control next to it. */
export function createGateway({
  simulation,
  control,
  controlAnywhere,
  admission = { host: "127.0.0.1" },
  tls,
  timeouts,
}: ServerOptions): Server {
  const { version } = simulation.edition.document.info;
  const answerGateway = gatewayOf(simulation);
  const answerControl = controlListener(control, { anywhere: controlAnywhere, ...admission });
  const answerPage = pageOf(simulation.edition, control && CONTROL);
  const listener: RequestListener = (request, response) => {
    response.setHeader(simulatorHeader, version);
    const refusal = hostRefusal(request, admission);
    if (refusal !== undefined) return sendJson(response, 403, { error: refusal });
    const page = allowedPageOf(request, admission);
    if (page !== undefined) {
      for (const [name, value] of Object.entries(readableFrom(page, EXPOSED))) response.setHeader(name, value);
      if (isPreflight(request)) return void response.writeHead(204, allowEverything(request).headers).end();
    }
    if (isStartPage(request)) return answerPage(request, response);
    (request.url?.startsWith(CONTROL) ? answerControl : answerGateway)(request, response);
  };
  const options = { ...requestTimeouts, ...timeouts };
  const server = tls
    ? createSecureServer(
        { ...options, handshakeTimeout: timeouts?.headersTimeout ?? handshakeTimeout, ...tls },
        listener,
      )
    : createServer(options, listener);
  return server.on("clientError", refuseMalformed);
}

/** The headers that a page can read. */
const EXPOSED = [newGuidHeader, simulatorHeader, simulatorExampleHeader];

/** The origin of the page that sends a request, if `--allow-origin` names it. No other page can read a response. */
const allowedPageOf = ({ headers }: IncomingMessage, { allowOrigins = [] }: Admission): string | undefined =>
  allowOrigins.find((origin) => origin === headers.origin);

/** Answers 400 to what is not HTTP and 408 to an incomplete request, and ends the connection. */
function refuseMalformed({ code = "" }: NodeJS.ErrnoException, socket: Duplex): void {
  // Before the TLS handshake is complete, a write would wait forever.
  if (!socket.writable || !/^(HPE|ERR_HTTP)_/.test(code)) return void socket.destroy();
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[code] ?? 400;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
