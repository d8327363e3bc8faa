import type { IncomingMessage, RequestListener } from "node:http";
import { extname } from "node:path";
import { findPackaged } from "./packaged.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".yaml": "application/yaml",
};

/**
 * Serves the files of a folder, and `index.html` for a path that ends with `/`. Files whose names begin with a dot are
 * not served.
 *
 * @param prefix the path of the folder; every request must begin with it
 */
export const staticFiles =
  (folder: URL, prefix = "/"): RequestListener =>
  (request, response) => {
    const { method, url = "/" } = request;
    if (!isRead(request)) {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const [path = ""] = url.split("?", 1);
    const file = fileIn(folder, path.slice(prefix.length - 1));
    const body = file && findPackaged(file);
    if (!body) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
      return;
    }
    const type = TYPES[extname(file.pathname)] ?? "application/octet-stream";
    const headers = { "Content-Type": type, "Content-Length": body.length, "Cache-Control": "no-cache" };
    response.writeHead(200, headers).end(method === "HEAD" ? undefined : body);
  };

/** Whether a request only reads. A response to HEAD has the headers of that to GET. */
export const isRead = ({ method }: IncomingMessage): boolean => method === "GET" || method === "HEAD";

/** The file that a path leads to; undefined if the path is invalid or leads out of the folder. */
function fileIn(folder: URL, path: string): URL | undefined {
  // A URL resolves `..`, also if it is percent-encoded.
  const relative = `${path.slice(1)}${path.endsWith("/") ? "index.html" : ""}`;
  if (!URL.canParse(`./${relative}`, folder)) return undefined;
  const file = new URL(`./${relative}`, folder);
  return file.pathname.startsWith(folder.pathname) && !/\/\./.test(file.pathname.slice(folder.pathname.length - 1))
    ? file
    : undefined;
}
