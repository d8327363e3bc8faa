import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Duplex } from "node:stream";
import type { OperationId } from "@qualitycontrol/contract/operations";
import { simulatorHeader } from "@qualitycontrol/mock/identity";
import type { CodeName } from "../contract/edition.ts";
import { guidHeaders } from "../contract/guid.ts";
import type { Control } from "../control/control.ts";
import { CONTROL, serveControl } from "../control/serve.ts";
import type { Fault } from "../faults.ts";
import type { Request } from "../floor/receive.ts";
import type { Reply, Simulation } from "../simulation.ts";
import { renderer } from "./answers.ts";
import { hasBody, readBody, Unreadable } from "./body.ts";
import { isLoopback } from "./loopback.ts";
import { routerOf, routesOf, UNREADABLE } from "./routes.ts";

/** The codes of the contract that are answered before the floor is asked, by their name. */
const codeOf = (simulation: Simulation, name: CodeName): string => {
  const catalogue = Object.entries(simulation.edition.document.components["x-result-codes"]);
  return catalogue.find(([, named]) => named.name === name)?.[0] ?? "";
};

export interface ServerOptions {
  simulation: Simulation;
  /** Without it the paths of the control do not exist. */
  control: Control | undefined;
  /** Whether the control obeys whoever can reach it, instead of this machine only. */
  controlAnywhere: boolean;
  /** Key and certificate, PEM. With them the simulator speaks HTTPS. */
  tls: { key: string | Buffer; cert: string | Buffer } | undefined;
}

/** A page such as a load balancer in front of a gateway sends. */
const page = (status: number): string =>
  `<html><head><title>${status} ${STATUS_CODES[status] ?? ""}</title></head><body><h1>${status}</h1></body></html>`;

/** The server of a simulation: it reads requests, and writes what the floor answers. */
export function createGateway({ simulation, control, controlAnywhere, tls }: ServerOptions): Server {
  const { document } = simulation.edition;
  const routes = routesOf<OperationId>(document);
  const find = routerOf(routes);
  const render = renderer(simulation.edition);
  const guid = guidHeaders(document);
  const polls = routes.filter(({ operation }) => operation === "pollEvents");
  const isPoll = routerOf(polls);

  const listener: RequestListener = (request, response) => {
    const { method = "", url = "" } = request;
    response.setHeader(simulatorHeader, document.info.version);
    if (url.startsWith(CONTROL)) return void answerControl(request, response);
    const found = find(method, url);
    if (found === UNREADABLE) return sendCode(response, codeOf(simulation, "WrongParameter"), 400);
    if (found === undefined) {
      const polled = polls.some(({ method: right }) => isPoll(right, url));
      // The result code that there is for it says that polls know a wrong method.
      return sendCode(response, codeOf(simulation, polled ? "WrongEventMethod" : "WrongParameter"), polled ? 200 : 404);
    }
    const sent = request.headers[guid.request];
    const asked: Request = {
      operation: found.operation,
      parameters: found.parameters,
      guid: typeof sent === "string" ? sent : undefined,
    };
    if (!hasBody(request)) return answer(asked, request, response);
    readBody(request).then(
      (body) => answer({ ...asked, body }, request, response),
      (error: unknown) => {
        if (error instanceof Unreadable) sendCode(response, codeOf(simulation, "WrongMessageParameter"), error.status);
        else request.destroy();
      },
    );
  };

  /** A fault of the simulator's own is told and answered; it does not end the process. */
  function answer(asked: Request, request: IncomingMessage, response: ServerResponse): void {
    try {
      answerOrFail(asked, request, response);
    } catch (error) {
      console.error(error);
      if (!response.headersSent) sendCode(response, codeOf(simulation, "OperationException"), 500);
    }
  }

  function answerOrFail(asked: Request, request: IncomingMessage, response: ServerResponse): void {
    const fault = simulation.faults.take(asked.operation, simulation.senderOf(asked));
    if (!fault) {
      ask(asked, undefined, response);
      return;
    }
    const { kind, milliseconds = 0, status = 503, retcode = "" } = fault;
    switch (kind) {
      case "latency":
        simulation.later(milliseconds, () => ask(asked, undefined, response));
        break;
      case "drop-before":
        simulation.record(asked, { fault: kind });
        request.socket.destroy();
        break;
      case "html":
      case "status": {
        simulation.record(asked, { fault: `${kind} ${status}` });
        const body = kind === "html" ? page(status) : "";
        response.writeHead(status, { "content-type": "text/html", "content-length": Buffer.byteLength(body) });
        response.end(body);
        break;
      }
      case "retcode":
        simulation.record(asked, { fault: kind, retcode });
        if (endsSession(retcode)) simulation.endSession(simulation.senderOf(asked));
        sendCode(response, retcode, 200);
        break;
      default:
        ask(asked, fault, response);
    }
  }

  /** What the contract says of a code tells whether the session is lost. */
  const endsSession = (retcode: string): boolean =>
    /must sign in again/.test(document.components["x-result-codes"][retcode]?.meaning ?? "");

  function ask(asked: Request, fault: Fault | undefined, response: ServerResponse): void {
    if (response.destroyed) return;
    let gone: (() => void) | undefined;
    gone = simulation.ask(asked, fault?.kind, (reply) => {
      gone = undefined;
      send(response, reply, fault);
    });
    if (gone) response.once("close", () => gone?.());
  }

  function send(response: ServerResponse, reply: Reply, fault: Fault | undefined): void {
    const { arrived } = reply;
    if (fault?.kind === "drop-after" || response.destroyed) {
      response.destroy();
      arrived?.(false);
      return;
    }
    const body = render(reply);
    const length = Buffer.byteLength(body);
    const headers: Record<string, string | number> = {
      "content-type": "application/json;charset=UTF-8",
      "content-length": length,
    };
    if (reply.newGuid !== undefined) headers[guid.answer] = guid.valueOf(reply.newGuid);
    response.writeHead(200, headers);
    if (fault?.kind === "cut") {
      response.write(body.slice(0, body.length / 2), () => response.destroy());
      arrived?.(false);
      return;
    }
    if (arrived) {
      let told = false;
      const tell = (whole: boolean) => {
        if (!told) arrived(whole);
        told = true;
      };
      response.once("finish", () => tell(true)).once("close", () => tell(false));
    }
    response.end(body);
  }

  function sendCode(response: ServerResponse, retcode: string, status: number): void {
    const body = render({ retcode });
    response.writeHead(status, {
      "content-type": "application/json;charset=UTF-8",
      "content-length": Buffer.byteLength(body),
    });
    response.end(body);
  }

  async function answerControl(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const allowed = control && (controlAnywhere || isLoopback(request.socket.remoteAddress));
    const { status, body } = allowed
      ? await serveControl(control, request).catch(() => ({ status: 500, body: { error: "The control failed." } }))
      : { status: 404, body: { error: "There is no control here." } };
    const text = JSON.stringify(body);
    response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
    response.end(text);
  }

  const timeouts = {
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 1_000,
  };
  const server = tls ? createSecureServer({ ...timeouts, ...tls }, listener) : createServer(timeouts, listener);
  return server.on("clientError", refuseMalformed);
}

/** What is not HTTP is answered 400, and what stays half open 408; the connection ends. */
function refuseMalformed({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || code === "ECONNRESET") return void socket.destroy();
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[code ?? ""] ?? 400;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
