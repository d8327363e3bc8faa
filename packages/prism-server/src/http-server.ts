import { createServer, type IncomingMessage, type Server } from "node:http";
import { type Admission, hostRefusal, originRefusal } from "@qualitycontrol/core/admission";
import { allowEverything, isPreflight, readableByPage } from "@qualitycontrol/core/cors";
import { type HttpResponse, send } from "@qualitycontrol/core/http-response";
import { isStartPage } from "@qualitycontrol/core/start-page";
import { requestTimeouts } from "@qualitycontrol/core/timeouts";
import { readBody } from "./body.ts";
import { refuseMalformed } from "./malformed-request.ts";
import { operationAt, type PrismOperation } from "./operations.ts";
import { preferenceOf } from "./preference.ts";
import type { Ask, Request } from "./prism.ts";
import { queryOf } from "./query.ts";
import { Refusal, refuse } from "./refusal.ts";

/** How a server handles requests. */
export interface PrismServerOptions {
  operations: PrismOperation[];
  ask: Ask;
  /** Headers of every response. */
  identity: Record<string, string>;
  /** The response to `GET /`. */
  page: HttpResponse;
  /** The hosts and origins that are accepted. By default, pages of any origin may call the server. */
  admission?: Admission;
  /** Time limits for receiving a request. Tests shorten them. */
  timeouts?: Partial<Record<keyof typeof requestTimeouts, number>>;
}

/**
 * Creates the HTTP server in front of Prism. It refuses requests on which Prism would hang or that Prism would wrongly accept,
 * and passes all others to Prism.
 */
export function createPrismServer(options: PrismServerOptions): Server {
  const { identity, admission, timeouts } = options;
  const server = createServer({ ...requestTimeouts, ...timeouts }, async (request, response) => {
    const { headers, ...rest } = await responseTo(request, options).catch(refuse);
    const whole = { ...rest, headers: { ...headers, ...identity } };
    const isReadable = admission === undefined || originRefusal(request, admission) === undefined;
    send(response, isReadable ? readableByPage(request, whole) : whole);
  });
  return server.on("clientError", refuseMalformed(identity));
}

async function responseTo(
  request: IncomingMessage,
  { operations, ask, page, admission }: PrismServerOptions,
): Promise<HttpResponse> {
  admit(admission && hostRefusal(request, admission));
  if (isStartPage(request)) return page;
  admit(admission && originRefusal(request, admission));
  if (isPreflight(request)) return allowEverything(request);
  const { bytes, value } = await readBody(request);
  const { path, search } = targetOf(request);
  const method = (request.method ?? "GET").toLowerCase() as Request["method"];
  const operation = operationAt(operations, method, path);
  const preference = preferenceOf(request.headers["prefer"]?.toString(), operation);
  return ask(
    {
      method,
      url: { path, query: operation ? queryOf(operation, search) : {} },
      // Prism 5.16 ignores a chunked body, because it has no Content-Length.
      headers: { ...(request.headers as Record<string, string>), "content-length": String(bytes.length) },
      body: value,
    },
    preference,
    operation,
    { method: request.method ?? "GET", target: request.url ?? "/", headers: request.headers, body: bytes },
  );
}

/** @throws Refusal with 403 if there is a reason to refuse */
function admit(reason: string | undefined): void {
  if (reason !== undefined) throw new Refusal({ status: 403, detail: reason });
}

/**
 * The path of a request, re-encoded. Prism 5.16 never responds to a malformed encoding, and takes a comma for the separator of
 * two values.
 */
function targetOf({ url = "" }: IncomingMessage): { path: string; search: URLSearchParams } {
  const [path = "", search] = url.split(/\?(.*)/s);
  try {
    if (!path.startsWith("/")) throw new URIError();
    const segments = path.split("/").map((segment) => encodeURIComponent(decodeURIComponent(segment)));
    return { path: segments.join("/"), search: new URLSearchParams(search) };
  } catch {
    throw new Refusal({
      status: 400,
      detail: "The URL path is missing or not correctly percent-encoded.",
    });
  }
}
