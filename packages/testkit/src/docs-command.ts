import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, listenFlags } from "@qualitycontrol/core/command";
import { DOCS_PORT, defaults } from "@qualitycontrol/core/defaults";
import { portOf } from "@qualitycontrol/core/flags";
import { type Listening, listen } from "@qualitycontrol/core/listen";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { requestTimeouts } from "@qualitycontrol/core/timeouts";
import { UserError } from "@qualitycontrol/core/user-error";
import sirv from "sirv";

/** Where the docs are: in the published package, else where `npm run docs` builds them. */
const folders = ["../site/", "../../../dist/docs/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));

const flags = listenFlags(DOCS_PORT);

/** `qualitycontrol docs` */
export const docsCommand: Command<typeof flags> = {
  name: "docs",
  usage: "[options]",
  about: "Serves the documentation: operations, guides, editions and downloads. Ctrl-C stops it.",
  flags,
  async run({ port = String(DOCS_PORT), host = defaults.host }) {
    const folder = folders.find((folder) => existsSync(join(folder, "index.html")));
    if (folder === undefined) throw new UserError("The docs are not built. Run: npm run docs");
    const { url, close } = await serveDocs(folder, host, portOf("--port", port));
    endOnSignal(close);
    console.log(`The docs are at ${url}. Ctrl-C stops it.`);
    return 0;
  },
};

/**
 * Serves a folder.
 *
 * @throws CannotListen if the host or port is invalid or in use
 */
export const serveDocs = (folder: string, host: string, port: number): Promise<Listening> =>
  listen(createServer(requestTimeouts, sirv(folder, { dev: true })), host, port);
