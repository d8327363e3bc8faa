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

/** What a server does with requests. */
export interface PrismServerOptions {
  operations: PrismOperation[];
  ask: Ask;
  /** Headers that every answer carries. */
  identity: Record<string, string>;
  /** Answers `GET /`. */
  page: HttpResponse;
  /** Which hosts and origins are admitted; without it, pages of any origin may call the server. */
  admission?: Admission;
  /** How long a request may take to arrive; a test has less of it. */
  timeouts?: Partial<Record<keyof typeof requestTimeouts, number>>;
}

/**
 * The server before Prism: it reads a request, refuses what Prism would hang on or wrongly let pass, and asks Prism
 * about the rest.
 */
export function createPrismServer(front: PrismServerOptions): Server {
  const { identity, admission, timeouts } = front;
  const server = createServer({ ...requestTimeouts, ...timeouts }, async (request, response) => {
    const { headers, ...answer } = await answerTo(request, front).catch(refuse);
    const whole = { ...answer, headers: { ...headers, ...identity } };
    const isReadable = admission === undefined || originRefusal(request, admission) === undefined;
    send(response, isReadable ? readableByPage(request, whole) : whole);
  });
  return server.on("clientError", refuseMalformed(identity));
}

async function answerTo(
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
      // Prism 5.16 takes a body that is sent in chunks for none, because it looks at its Content-Length.
      headers: { ...(request.headers as Record<string, string>), "content-length": String(bytes.length) },
      body: value,
    },
    preference,
    operation,
    { method: request.method ?? "GET", target: request.url ?? "/", headers: request.headers, body: bytes },
  );
}

/** @throws Refusal with 403 if there is a reason */
function admit(reason: string | undefined): void {
  if (reason !== undefined) throw new Refusal({ status: 403, detail: reason });
}

/**
 * The path of a request, encoded again. Prism 5.16 never answers one that is encoded wrongly, and takes a comma in it
 * for the border between two values.
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
