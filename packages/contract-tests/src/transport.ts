import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { notSentReason } from "@qualitycontrol/core/connect-errors";
import type { RawResponse } from "@qualitycontrol/core/judge";

/** The outcome of a request, with the response if there is one. */
export type Exchange =
  | { outcome: "not sent"; reason: string }
  | { outcome: "executed"; answer: RawResponse; milliseconds: number }
  | { outcome: "unknown"; reason: string };

/** A request as sent, including its Guid. */
export interface WireRequest {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string | number>>;
  body: string;
}

/** Sends requests. A failure of the server or connection is a result, not an error. */
export interface Transport {
  send(request: WireRequest): Promise<Exchange>;
  close(): void;
}

/**
 * Opens a transport to a server: one connection, no redirects, no retries. Only the gate may use it.
 *
 * @param timeout time limit of a response, in ms
 * @param ca certificates of a private authority (PEM)
 */
export function transportTo({ protocol }: URL, timeout: number, ca?: string): Transport {
  const secure = protocol === "https:";
  const options = { keepAlive: true, maxSockets: 1 };
  const agent = secure ? new HttpsAgent({ ...options, ...(ca ? { ca } : {}) }) : new HttpAgent(options);
  return {
    close: () => agent.destroy(),
    send({ method, url, headers, body }) {
      const start = performance.now();
      return new Promise((settle) => {
        const sent: ClientRequest = (secure ? httpsRequest : httpRequest)(url, { method, headers, agent });
        const deadline = setTimeout(
          () => end({ outcome: "unknown", reason: `no response within ${timeout} ms` }),
          timeout,
        );
        const end = (exchange: Exchange) => {
          clearTimeout(deadline);
          if (exchange.outcome !== "executed") sent.destroy();
          settle(exchange);
        };
        sent
          .on("error", (error) => end(failed(error)))
          // An unexpected protocol switch is a response too. Without a listener, Node closes the connection silently.
          .on("upgrade", ({ statusCode: status = 0, headers }: IncomingMessage, socket) => {
            socket.destroy();
            const answer = { status, headers, body: Buffer.alloc(0) };
            end({ outcome: "executed", answer, milliseconds: performance.now() - start });
          })
          .on("response", async (response: IncomingMessage) => {
            try {
              const chunks: Uint8Array[] = [];
              let size = 0;
              for await (const chunk of response) {
                chunks.push(chunk as Uint8Array);
                size += (chunk as Uint8Array).length;
                if (size > LIMIT)
                  return end({ outcome: "unknown", reason: `the response is larger than ${LIMIT / MIB} MiB` });
              }
              const answer = {
                status: response.statusCode ?? 0,
                headers: response.headers,
                body: Buffer.concat(chunks),
              };
              end({ outcome: "executed", answer, milliseconds: performance.now() - start });
            } catch {
              end({ outcome: "unknown", reason: "the connection broke during the response" });
            }
          });
        sent.end(body === "" ? undefined : body);
      });
    },
  };
}

/** Size limit of a response, in bytes: it may be endless. */
const MIB = 2 ** 20;
const LIMIT = 16 * MIB;

function failed(error: NodeJS.ErrnoException): Exchange {
  const unreached = notSentReason(error);
  if (unreached !== undefined) return { outcome: "not sent", reason: unreached };
  return { outcome: "unknown", reason: error.code ?? error.message };
}
