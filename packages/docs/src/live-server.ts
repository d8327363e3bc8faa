import { createServer, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findPackaged } from "@qualitycontrol/core/packaged";
import { staticFiles } from "@qualitycontrol/core/static-files";
import { requestTimeouts } from "@qualitycontrol/core/timeouts";

export const CHANGES = "/changes";
/** The address of the script of the pages, which their policy does not allow inline. */
const SCRIPT_ADDRESS = "/changes.js";
const PAGE_ADDRESS = /^\/(?<inside>(?:[\w-]+\/)*)(?<name>[\w.-]+\.html)?$/;

/** Reloads a page that was rebuilt, at the same position, and shows an error above the last good page. Only while watching. */
const SCRIPT = `  const error = document.createElement("pre");
  error.setAttribute("role", "alert");
  error.style.cssText = "position:fixed;inset:auto 0 0;z-index:9;margin:0;padding:12px 20px;background:#b3261e;color:#fff;white-space:pre-wrap";
  const changes = new EventSource("${CHANGES}" + new URL(document.currentScript.src).search);
  changes.addEventListener("built", ({ data }) => {
    error.remove();
    const isReference = location.pathname.endsWith("/reference.html");
    if (isReference ? location.pathname === "/" + data : data === "index.html") location.reload();
  });
  changes.addEventListener("failed", ({ data }) => {
    error.textContent = JSON.parse(data);
    document.body.append(error);
  });
`;

/** A server for the docs while they are being written. It notifies the open pages of changes. */
export interface LiveServer {
  server: Server;
  /** Reports that a page was rebuilt; the first page stands for all that Redoc does not render. */
  built(page: string): void;
  /** Reports that a build failed, to pages that are opened later, too. */
  failed(message: string): void;
}

/** Serves a folder as it was built, and adds to each page the script that listens for changes. */
export function liveServer(folder: string): LiveServer {
  const readers = new Set<ServerResponse>();
  const site = pathToFileURL(join(folder, "/"));
  const files = staticFiles(site);
  let lastError: string | undefined;
  /** How many pages have been built, and as which of them each was built last. */
  let builds = 0;
  const builtAs = new Map<string, number>();
  const event = (name: string, data: string) => `event: ${name}\ndata: ${data}\n\n`;
  const send = (text: string) => {
    for (const reader of readers) reader.write(text);
  };
  const server = createServer(requestTimeouts, (request, response) => {
    // Not parsed as a URL, which throws for an invalid one, such as `//`.
    const [pathname = "/", query] = (request.url ?? "/").split("?");
    const { inside, name = "index.html" } = PAGE_ADDRESS.exec(pathname)?.groups ?? {};
    const html = inside === undefined ? undefined : findPackaged(new URL(inside + name, site))?.toString();
    if (pathname === CHANGES) {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" }).flushHeaders();
      // What was built after the page was read, and before it listened.
      const since = new URLSearchParams(query).get("since");
      for (const [built, number] of builtAs)
        if (number > Number(since ?? builds)) response.write(event("built", built));
      if (lastError !== undefined) response.write(event("failed", lastError));
      readers.add(response);
      response.on("close", () => readers.delete(response));
    } else if (pathname === SCRIPT_ADDRESS) {
      response.writeHead(200, { "Content-Type": "text/javascript; charset=utf-8" }).end(SCRIPT);
    } else if (html !== undefined) {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(
        html
          .replace("default-src 'none'", "default-src 'none'; connect-src 'self'")
          .replace(
            /<\/body>\s*<\/html>\s*$/,
            `<script src="${SCRIPT_ADDRESS}?since=${builds}"></script></body></html>`,
          ),
      );
    } else files(request, response);
  });
  return {
    server,
    built(page) {
      lastError = undefined;
      builds += 1;
      builtAs.set(page, builds);
      send(event("built", page));
    },
    failed(message) {
      lastError = JSON.stringify(message);
      send(event("failed", lastError));
    },
  };
}
