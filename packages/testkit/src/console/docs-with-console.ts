import type { RequestListener, ServerResponse } from "node:http";
import { defaults, simulatorDefaults } from "@qualitycontrol/core/defaults";
import { findPackaged } from "@qualitycontrol/core/packaged";
import { isRead, staticFiles } from "@qualitycontrol/core/static-files";
import { consoleData } from "./console-data.ts";
import { checkTarget, isTarget, type Targets } from "./targets.ts";

/** The path of the console's own files, and of its questions to this server. */
const CONSOLE = "/console/";

const assets = staticFiles(new URL("../../console/", import.meta.url), CONSOLE);

/**
 * Serves the docs, and adds a console to the page of each operation. The files of the docs have no console, so that published docs
 * cannot send requests. The console can reach the two targets only: the Content-Security-Policy of its pages names their origins. The
 * samples call the mock, or give the simulator a fault.
 *
 * @param folder the docs that `npm run docs` builds
 * @param targets may arrive later than the first request
 */
export function docsWithConsole(folder: URL, targets: Promise<Targets>): RequestListener {
  const files = staticFiles(folder);
  return (request, response) => {
    const [path = "/", query = ""] = (request.url ?? "/").split("?");
    const reads = isRead(request);
    if (reads && path === `${CONSOLE}data.js`) void answer(response, async () => consoleData(await targets));
    else if (reads && path === `${CONSOLE}check`) void answer(response, () => check(query));
    else if (path.startsWith(CONSOLE)) assets(request, response);
    else if (reads && WITH_SAMPLES.test(path)) void pageWithSamples(path, response, () => files(request, response));
    else files(request, response);
  };

  async function check(query: string): Promise<object> {
    const kind = new URLSearchParams(query).get("target");
    return isTarget(kind) ? checkTarget(await targets, kind) : { ok: false, because: "The target is unknown." };
  }

  async function pageWithSamples(path: string, response: ServerResponse, asFile: () => void): Promise<void> {
    const file = findPackaged(new URL(`.${path}`, folder))?.toString("utf8");
    if (file === undefined) return asFile();
    const { mock, simulator } = await targets;
    const html = file
      .replaceAll(SAMPLES_CALL, new URL(mock).origin)
      .replaceAll(FAULTS_GO_TO, new URL(simulator).origin);
    const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" };
    const [meta, policy] = (WITH_CONSOLE.test(path) && POLICY.exec(html)) || [];
    if (meta === undefined) return void response.writeHead(200, headers).end(html);
    const connect = `connect-src 'self' ${new URL(mock).origin} ${new URL(simulator).origin}`;
    response
      .writeHead(200, { ...headers, "Content-Security-Policy": `${policy}; ${connect}; frame-ancestors 'none'` })
      .end(html.replace(meta, HEAD));
  }
}

const WITH_SAMPLES = /^\/(?:[\w-]+\/)?(?:operations\/\w+|(?:guides|codes)\/[\w-]+|reference)\.html$/;
const WITH_CONSOLE = /^\/operations\//;

/** What the samples call in the files of the docs. */
const SAMPLES_CALL = `http://${defaults.host}:${defaults.port}`;
const FAULTS_GO_TO = `http://${simulatorDefaults.host}:${simulatorDefaults.port}`;

/** The policy in a page. It would forbid every request, so the header replaces it. */
const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

const HEAD = `<link rel="stylesheet" href="${CONSOLE}console.css">
<script type="module" src="${CONSOLE}console.js"></script>`;

async function answer(response: ServerResponse, content: () => Promise<string | object>): Promise<void> {
  try {
    const body = await content();
    const [type, text] =
      typeof body === "string" ? ["text/javascript; charset=utf-8", body] : ["application/json", JSON.stringify(body)];
    response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" }).end(text);
  } catch {
    response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end("The console is not available.\n");
  }
}
