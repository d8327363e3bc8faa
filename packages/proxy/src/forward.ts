import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { connect } from "node:tls";
import type { RawResponse } from "@qualitycontrol/core/judge";
import type { ReceivedRequest } from "@qualitycontrol/prism-server/prism";

/** Headers that belong to one connection, not to what is sent over it. */
const hopByHop = [
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/** How long the first connection may take, in ms. */
const GREETING = 3000;

/** Headers without those of the connection, which are listed or which `Connection` names. */
export function endToEnd<T>(headers: Readonly<Record<string, T>>): Record<string, T> {
  const named = String(headers["connection"] ?? "").split(",");
  const dropped = new Set([...hopByHop, ...named.map((name) => name.trim().toLowerCase())]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

/** A response with a body that is longer than may be kept. Its request was executed. */
export class ResponseTooLarge extends Error {
  override name = "ResponseTooLarge";
}

/** Passes requests on as they came. */
export interface Forward {
  /** Rejects with `ResponseTooLarge`, or with the error of the connection. */
  (wire: ReceivedRequest): Promise<RawResponse>;
  /** Connects over TLS and sends nothing; rejects with what is wrong, such as a certificate that is not trusted. */
  greet(): Promise<undefined>;
  close(): void;
}

export interface ForwardOptions {
  upstream: URL;
  /** Certificates of a private authority, in PEM. */
  ca?: string | undefined;
  /** How long a response may take, in ms. */
  timeout: number;
  /** How long the body of a response may be, in bytes. */
  maxResponse: number;
}

/**
 * Makes what passes requests on to a server. Redirects are passed back, not followed; certificates are always checked.
 */
export function forwardTo({ upstream, ca, timeout, maxResponse }: ForwardOptions): Forward {
  const secure = upstream.protocol === "https:";
  const agent = secure
    ? new HttpsAgent({ keepAlive: true, ...(ca ? { ca } : {}) })
    : new HttpAgent({ keepAlive: true });
  const root = upstream.pathname.replace(/\/$/, "");
  const forward = ({ method, target, headers, body }: ReceivedRequest) =>
    new Promise<RawResponse>((resolve, reject) => {
      const { host: _, "content-length": __, ...others } = endToEnd(headers);
      const length = body.length > 0 ? { "content-length": String(body.length) } : {};
      // The path is given as it came: a URL would resolve its dots and encode its characters.
      const options = {
        path: root + target,
        method,
        headers: { ...others, ...length },
        agent,
        signal: AbortSignal.timeout(timeout),
      };
      const sent = (secure ? httpsRequest : httpRequest)(upstream.origin, options, async (response) => {
        const { statusCode = 0, headers } = response;
        try {
          resolve({ status: statusCode, headers: endToEnd(headers), body: await readUpTo(maxResponse, response) });
        } catch (error) {
          sent.destroy();
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
      // A server that says nothing may still answer later.
      socket.setTimeout(GREETING, () => socket.destroy());
      socket
        .once("secureConnect", () => socket.destroy())
        .once("error", reject)
        .once("close", () => resolve(undefined));
    });
  return Object.assign(forward, { greet, close: () => agent.destroy() });
}

/** @throws ResponseTooLarge as soon as there is more */
async function readUpTo(limit: number, response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw new ResponseTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
