import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { rolldown } from "rolldown";
import { type Gateway, startGateway } from "./stub-gateway.ts";

/** Bundles TypeScript modules, given by name, for a page. */
export async function bundle(modules: Record<string, string>, entry: string): Promise<string> {
  const built = await rolldown({
    input: entry,
    platform: "browser",
    plugins: [
      {
        name: "modules",
        // Resolve them in the folder of the tests, so that their imports of packages are found.
        resolveId: (id) => (Object.hasOwn(modules, id) ? `${import.meta.dirname}/${id}` : null),
        load: (id) => modules[id.slice(import.meta.dirname.length + 1)] ?? null,
      },
    ],
  });
  const { output } = await built.generate({ format: "esm" });
  return output[0].code;
}

/** Forwards a page's request to the gateway, which is not documented to send CORS headers. */
function forward(request: IncomingMessage, body: string, response: ServerResponse, gateway: string): void {
  const { method = "", headers, url = "" } = request;
  const sent = httpRequest(gateway + url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 0, answer.headers);
    answer.pipe(response);
  });
  response.on("close", () => sent.destroy());
  // Without a response, the browser would send the request again.
  sent.on("error", () => {
    if (!response.headersSent && !response.destroyed) response.writeHead(502).end();
  });
  sent.end(body);
}

/**
 * Serves a page and its module, and forwards everything else to the gateway; `await using` closes the server.
 *
 * @param seen is called with the URL of each request when it has arrived
 */
export const servePage = (code: string, gateway: string, seen?: (url: string) => void): Promise<Gateway> =>
  serveScripts({ "/page.js": code }, gateway, seen);

/** As `servePage`, with several scripts by their paths. */
export async function serveScripts(
  scripts: Readonly<Record<string, string>>,
  gateway: string,
  seen?: (url: string) => void,
): Promise<Gateway> {
  const server: Gateway = await startGateway((request, response) => {
    const { url = "" } = request;
    seen?.(url);
    if (url === "/") response.writeHead(200, { "Content-Type": "text/html" }).end(PAGE);
    else if (Object.hasOwn(scripts, url))
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(scripts[url]);
    else forward(request, server.requests.at(-1)?.body ?? "", response, gateway);
  });
  return server;
}

export const PAGE = '<!doctype html><title>panel</title><link rel="icon" href="data:,"><main></main>';
