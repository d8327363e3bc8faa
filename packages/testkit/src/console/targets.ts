import { request as requestPlain } from "node:http";
import { request as requestSecurely } from "node:https";
import { identityOf, type Kind } from "@qualitycontrol/contract-tests/identity";

/** The servers to which the console may send requests: their URLs, by kind. */
export interface Targets {
  mock: string;
  simulator: string;
}

/** Whether the console may send a request to a target; if not, the reason. */
export type Verdict = { ok: true } | { ok: false; because: string };

/** In ms. */
const LIMIT = 5_000;

export const isTarget = (kind: string | null): kind is keyof Targets => kind === "mock" || kind === "simulator";

/**
 * Asks a target what it is. A page cannot do that alone: a browser hides the header `Via` from it, and a tunnel to a live gateway
 * also listens on this machine. The request is a GET of `/`, which no gateway has, without a session. Redirects are not followed.
 */
export function checkTarget(targets: Targets, kind: keyof Targets): Promise<Verdict> {
  const target = new URL("/", targets[kind]);
  const refused = (because: string): Verdict => ({ ok: false, because: `${target.origin} ${because}` });
  const send = target.protocol === "https:" ? requestSecurely : requestPlain;
  return new Promise((resolve) => {
    const request = send(target, { agent: false, signal: AbortSignal.timeout(LIMIT) }, (response) => {
      response.destroy();
      resolve(verdictOn(identityOf(response).kind, kind, refused));
    });
    request.on("error", () => resolve(refused(`does not respond. Start the ${kind}, then check again.`)));
    request.end();
  });
}

function verdictOn(found: Kind, wanted: keyof Targets, refused: (because: string) => Verdict): Verdict {
  if (found === wanted) return { ok: true };
  if (found !== "gateway") return refused(`is the ${found}, not the ${wanted}.`);
  return refused(`does not identify itself as the ${wanted}. It may lead to a live gateway, so nothing is sent.`);
}
