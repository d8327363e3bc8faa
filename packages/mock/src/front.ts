import { createServer, type IncomingMessage, type Server } from "node:http";
import { type Answer, send } from "./answer.ts";
import { readBody } from "./body.ts";
import { allowEverything, isPreflight, readableAnywhere } from "./cors.ts";
import { type Operation, operationAt } from "./operations.ts";
import { preferenceOf } from "./preference.ts";
import type { Ask, Request } from "./prism.ts";
import { queryOf } from "./query.ts";
import { Refusal, refuse } from "./refusal.ts";
import { refuseUnreadable } from "./unreadable.ts";

/**
 * The server before Prism: it reads a request, refuses what Prism would hang on or wrongly let pass, and asks Prism
 * about the rest.
 *
 * @param identity headers that every answer carries
 */
export function createFront(operations: Operation[], ask: Ask, identity: Record<string, string>): Server {
  const server = createServer(async (request, response) => {
    const answer = await answerTo(request, operations, ask).catch(refuse);
    send(response, readableAnywhere(request, { ...answer, headers: { ...answer.headers, ...identity } }));
  });
  return server.on("clientError", refuseUnreadable(identity));
}

async function answerTo(request: IncomingMessage, operations: Operation[], ask: Ask): Promise<Answer> {
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
    { method: request.method ?? "GET", target: request.url ?? "/", headers: request.headers, body: bytes },
    operation,
  );
}

/**
 * The path of a request, encoded anew. Prism 5.16 never answers one that is encoded wrongly, and takes a comma in it
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
      detail: "The path of the URL is none, or is not percent-encoded as it should be.",
    });
  }
}
