import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { buffer } from "node:stream/consumers";
import { connect } from "node:tls";
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

/** How long the first connection may take, in ms. */
const GREETING = 3000;

/** Headers without those of the connection. */
export const endToEnd = <T>(headers: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)));

/** Passes requests on as they came. */
export interface Forward {
  (wire: Wire): Promise<RawAnswer>;
  /** Connects over TLS and sends nothing; rejects with what is wrong, such as a certificate that is not trusted. */
  greet(): Promise<undefined>;
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
      // A change of protocol is an answer too, for nobody has asked for it: no such header is passed on.
      sent.on("upgrade", ({ statusCode = 0, headers }, socket) => {
        socket.destroy();
        resolve({ status: statusCode, headers: endToEnd(headers), body: Buffer.alloc(0) });
      });
      sent.on("error", reject).end(body.length > 0 ? body : undefined);
    });
  const greet = () =>
    new Promise<undefined>((resolve, reject) => {
      if (!secure) return resolve(undefined);
      const host = upstream.hostname.replaceAll(/[[\]]/g, "");
      const name = isIP(host) ? {} : { servername: host };
      const socket = connect({ host, port: Number(upstream.port || 443), ...name, ...(ca ? { ca } : {}) });
      // Who says nothing may still answer later.
      socket.setTimeout(GREETING, () => socket.destroy());
      socket
        .once("secureConnect", () => socket.destroy())
        .once("error", reject)
        .once("close", () => resolve(undefined));
    });
  return Object.assign(forward, { greet, close: () => agent.destroy() });
}
