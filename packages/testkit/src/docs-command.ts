import { createServer } from "node:http";
import { type Command, listenFlags } from "@qualitycontrol/core/command";
import { DOCS_PORT, defaults } from "@qualitycontrol/core/defaults";
import { portOf } from "@qualitycontrol/core/flags";
import { type Listening, listen } from "@qualitycontrol/core/listen";
import { readPackaged } from "@qualitycontrol/core/packaged";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { requestTimeouts } from "@qualitycontrol/core/timeouts";
import { UserError } from "@qualitycontrol/core/user-error";
import { staticFiles } from "./static-files.ts";

/** Where the docs are: in the published package, else where `npm run docs` builds them. */
const folders = ["../site/", "../../../dist/docs/"].map((path) => new URL(path, import.meta.url));

const flags = listenFlags(DOCS_PORT);

/** `qualitycontrol docs` */
export const docsCommand: Command<typeof flags> = {
  name: "docs",
  usage: "[options]",
  about: "Serves the documentation: operations, guides, editions and downloads. Ctrl-C stops it.",
  flags,
  async run({ port = String(DOCS_PORT), host = defaults.host }) {
    const folder = folders.find(hasDocs);
    if (folder === undefined) throw new UserError("The docs are not built. Run: npm run docs");
    const { url, close } = await serveDocs(folder, host, portOf("--port", port));
    endOnSignal(close);
    console.log(`The docs are at ${url}. Ctrl-C stops it.`);
    return 0;
  },
};

/**
 * Serves the docs.
 *
 * @throws CannotListen if the host or port is invalid or in use
 */
const serveDocs = (folder: URL, host: string, port: number): Promise<Listening> =>
  listen(createServer(requestTimeouts, staticFiles(folder)), host, port);

function hasDocs(folder: URL): boolean {
  try {
    return readPackaged(new URL("index.html", folder)).length > 0;
  } catch {
    return false;
  }
}
