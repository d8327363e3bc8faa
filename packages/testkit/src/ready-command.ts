import { get } from "node:http";
import { get as getSecurely } from "node:https";
import { setTimeout as wait } from "node:timers/promises";
import { authorityIn } from "@qualitycontrol/core/authority";
import type { Command } from "@qualitycontrol/core/command";
import { notSentReason } from "@qualitycontrol/core/connect-errors";
import { serverUrlIn, WrongFlag, wholeNumberOf } from "@qualitycontrol/core/flags";

/** In seconds. */
const WAIT = 30;
const LONGEST_WAIT = 3600;

/** How long a server may take to respond, in seconds, and the pause between two attempts, in ms. */
const ATTEMPT = 5;
const PAUSE = 250;

/** The exit code of a server that is not ready: that of an unhealthy container. */
const NOT_READY = 1;

const flags = {
  wait: { value: "<seconds>", help: `wait this long (${WAIT}); 0 asks once` },
  ca: { value: "<file>", help: "trust the certificates of a private authority (PEM)" },
} as const;

/** `qualitycontrol ready` */
export const readyCommand: Command<typeof flags> = {
  name: "ready",
  usage: "<URL> [options]",
  takesWords: true,
  about: `Waits until a server responds to GET with a status below 500, for scripts and the health checks of containers. The request
has no session and changes nothing.`,
  flags,
  notes: "Exit codes: 0 ready, 1 not ready, 2 could not run.",
  async run({ wait: seconds = String(WAIT), ca }, words) {
    const url = urlOf(words);
    const limit = wholeNumberOf(
      "--wait",
      seconds,
      [0, LONGEST_WAIT],
      `not a number of seconds from 0 to ${LONGEST_WAIT}.`,
    );
    const authority = ca === undefined ? undefined : authorityIn(ca);
    const reason = await reasonAgainst(url, limit * 1000, authority);
    if (reason === undefined) console.log(`${url.origin} is ready.`);
    else console.error(`${url.origin} is not ready: ${reason}.`);
    return reason === undefined ? 0 : NOT_READY;
  },
};

function urlOf([text = "", ...more]: readonly string[]): URL {
  const url = serverUrlIn(text);
  if (url !== undefined && more.length === 0) return url;
  throw new WrongFlag("Pass the URL of one server, such as http://127.0.0.1:4043, without a password. See --help.");
}

/** Asks until the server is ready or the time is over. Returns why it is not ready. */
async function reasonAgainst(url: URL, limit: number, ca?: string): Promise<string | undefined> {
  const end = performance.now() + limit;
  for (;;) {
    const reason = await ask(url, ca);
    if (reason === undefined || performance.now() + PAUSE > end) return reason;
    await wait(PAUSE);
  }
}

/** Sends one request. Returns why the server is not ready. */
const ask = (url: URL, ca?: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const signal = AbortSignal.timeout(ATTEMPT * 1000);
    const options = { agent: false, signal, ...(ca === undefined ? {} : { ca }) };
    const request = (url.protocol === "https:" ? getSecurely : get)(url, options, ({ statusCode = 0 }) => {
      resolve(statusCode < 500 ? undefined : `it responds with status ${statusCode}`);
      // The rest of the response does not matter.
      request.destroy();
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      const late = `it did not respond within ${ATTEMPT} s`;
      resolve(
        signal.aborted ? late : (notSentReason(error) ?? `the connection broke (${error.code ?? error.message})`),
      );
    });
  });
