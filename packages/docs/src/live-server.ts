import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { requestTimeouts } from "@qualitycontrol/core/timeouts";
import sirv from "sirv";

export const CHANGES = "/changes";

/** Reloads the page that changed, at its place; shows a mistake above the last good page. Only while watching. */
const SCRIPT = `<script>
  const mistake = document.createElement("pre");
  mistake.setAttribute("role", "alert");
  mistake.style.cssText = "position:fixed;inset:auto 0 0;z-index:9;margin:0;padding:12px 20px;background:#b3261e;color:#fff;white-space:pre-wrap";
  const changes = new EventSource("${CHANGES}");
  changes.addEventListener("built", ({ data }) => {
    mistake.remove();
    if ((location.pathname.split("/").pop() || "index.html") === data) location.reload();
  });
  changes.addEventListener("mistake", ({ data }) => {
    mistake.textContent = JSON.parse(data);
    document.body.append(mistake);
  });
</script>`;

/** A server for the docs while they are written, and what tells their readers of a change. */
export interface LiveServer {
  server: Server;
  /** A page is new. */
  built(page: string): void;
  /** A build failed. Whoever comes later is told too. */
  failed(message: string): void;
}

/** Serves a folder; what it sends is what is built, but for the script that listens for changes. */
export function liveServer(folder: string): LiveServer {
  const readers = new Set<ServerResponse>();
  const files = sirv(folder, { dev: true });
  let lastMistake: string | undefined;
  const event = (name: string, data: string) => `event: ${name}\ndata: ${data}\n\n`;
  const tell = (text: string) => {
    for (const reader of readers) reader.write(text);
  };
  const server = createServer(requestTimeouts, (request, response) => {
    // Not by a URL, which throws for what is none, such as `//`.
    const [pathname = "/"] = (request.url ?? "/").split("?");
    const page = pathname === "/" ? "index.html" : /^\/([\w.-]+\.html)$/.exec(pathname)?.[1];
    if (pathname === CHANGES) {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" }).flushHeaders();
      if (lastMistake !== undefined) response.write(event("mistake", lastMistake));
      readers.add(response);
      response.on("close", () => readers.delete(response));
    } else if (page !== undefined && existsSync(join(folder, page))) {
      const html = readFileSync(join(folder, page), "utf8");
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(
        html
          .replace("default-src 'none'", "default-src 'none'; connect-src 'self'")
          .replace(/<\/body>\s*<\/html>\s*$/, () => `${SCRIPT}</body></html>`),
      );
    } else files(request, response);
  });
  return {
    server,
    built(page) {
      lastMistake = undefined;
      tell(event("built", page));
    },
    failed(message) {
      lastMistake = JSON.stringify(message);
      tell(event("mistake", lastMistake));
    },
  };
}
