import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
};

/** A plain static server: it serves a folder under a path and records the requests. */
export async function serve(folder: string, path: string) {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const target = request.url ?? "";
    // A browser requests an icon automatically for any file that is not a page with its own icon.
    if (target === "/favicon.ico") return void response.writeHead(204).end();
    asked.push(target);
    try {
      if (!target.startsWith(path)) throw new Error("outside");
      const file = join(folder, target.slice(path.length));
      response.setHeader("Content-Type", TYPES[extname(file)] ?? "text/plain; charset=utf-8").end(await readFile(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
