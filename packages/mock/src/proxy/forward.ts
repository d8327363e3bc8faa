import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { buffer } from "node:stream/consumers";
import type { RawAnswer } from "../judge/index.ts";
import type { Wire } from "../prism.ts";

/** Headers that belong to one connection, not to what is sent over it. */
const hopByHop = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Headers without those of the connection. */
export const endToEnd = <T>(headers: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)));

/** Passes requests on as they came. */
export interface Forward {
  (wire: Wire): Promise<RawAnswer>;
  close(): void;
}

/**
 * Makes what passes requests on to a server. Redirects are passed back, not followed; certificates are always checked.
 *
 * @param ca certificates of a private authority, in PEM
 * @param timeout how long an answer may take, in ms
 */
export function forwardTo(upstream: URL, timeout: number, ca?: string): Forward {
  const secure = upstream.protocol === "https:";
  const agent = secure
    ? new HttpsAgent({ keepAlive: true, ...(ca ? { ca } : {}) })
    : new HttpAgent({ keepAlive: true });
  const root = upstream.pathname.replace(/\/$/, "");
  const forward = ({ method, target, headers, body }: Wire) =>
    new Promise<RawAnswer>((resolve, reject) => {
      const { host: _, "content-length": __, ...others } = endToEnd(headers);
      const length = body.length > 0 ? { "content-length": String(body.length) } : {};
      const options = { method, headers: { ...others, ...length }, agent, signal: AbortSignal.timeout(timeout) };
      const sent = (secure ? httpsRequest : httpRequest)(upstream.origin + root + target, options, async (response) => {
        try {
          const { statusCode = 0, headers } = response;
          resolve({ status: statusCode, headers: endToEnd(headers), body: await buffer(response) });
        } catch (error) {
          reject(error);
        }
      });
      sent.on("error", reject).end(body.length > 0 ? body : undefined);
    });
  return Object.assign(forward, { close: () => agent.destroy() });
}
