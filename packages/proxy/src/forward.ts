import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { connect } from "node:tls";
import type { RawResponse } from "@qualitycontrol/core/judge";
import type { ReceivedRequest } from "@qualitycontrol/prism-server/prism";

/** Hop-by-hop headers (RFC 9110). */
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

/** Time limit of the check of the certificate, in ms. */
const CHECK_TIMEOUT = 3000;

/** Removes hop-by-hop headers, including those that `Connection` names. */
function endToEnd<T>(headers: Readonly<Record<string, T>>): Record<string, T> {
  const named = String(headers["connection"] ?? "").split(",");
  const dropped = new Set([...hopByHop, ...named.map((name) => name.trim().toLowerCase())]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

/** The body of a response exceeds the limit. The request was executed. */
export class ResponseTooLarge extends Error {
  override name = "ResponseTooLarge";
}

/** Forwards requests unchanged. */
export interface Forward {
  /** Rejects with `ResponseTooLarge` or the error of the connection. */
  (wire: ReceivedRequest): Promise<RawResponse>;
  /** Connects over TLS without sending a request. Rejects with the error, such as that of an untrusted certificate. */
  checkCertificate(): Promise<undefined>;
  close(): void;
}

export interface ForwardOptions {
  upstream: URL;
  /** Certificates of a private authority (PEM). */
  ca?: string | undefined;
  /** Time limit of a response, in ms. */
  timeout: number;
  /** Size limit of a response's body, in bytes. */
  maxResponse: number;
}

/**
 * Creates the function that forwards requests to a server. Redirects are returned, not followed. Certificates are always verified.
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
      // The raw path: a URL object would resolve dots and encode characters.
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
      // An unexpected protocol switch is a response too: the proxy forwards no Upgrade header.
      sent.on("upgrade", ({ statusCode = 0, headers }, socket) => {
        socket.destroy();
        resolve({ status: statusCode, headers: endToEnd(headers), body: Buffer.alloc(0) });
      });
      sent.on("error", reject).end(body.length > 0 ? body : undefined);
    });
  const checkCertificate = () =>
    new Promise<undefined>((resolve, reject) => {
      if (!secure) return resolve(undefined);
      const host = upstream.hostname.replaceAll(/[[\]]/g, "");
      const name = isIP(host) ? {} : { servername: host };
      const socket = connect({ host, port: Number(upstream.port || 443), ...name, ...(ca ? { ca } : {}) });
      // A server without a handshake in time may still respond later.
      socket.setTimeout(CHECK_TIMEOUT, () => socket.destroy());
      socket
        .once("secureConnect", () => socket.destroy())
        .once("error", reject)
        .once("close", () => resolve(undefined));
    });
  return Object.assign(forward, { checkCertificate, close: () => agent.destroy() });
}

/** @throws ResponseTooLarge as soon as the limit is exceeded */
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
