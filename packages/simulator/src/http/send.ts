import type { ServerResponse } from "node:http";
import { simulatorExampleHeader } from "@qualitycontrol/core/identity-headers";
import type { Edition } from "../contract/edition.ts";
import { guidHeaders } from "../contract/guid.ts";
import { stickyCookie } from "../contract/sticky-cookie.ts";
import type { InjectedFault } from "../simulation/injected-faults.ts";
import type { Reply } from "../simulation/reply.ts";
import type { Settings } from "../state/floor.ts";
import { renderer } from "./response-body.ts";

/** Sends JSON that is not a response of the gateway. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
}

/** Sends the responses of an edition. */
export interface Sender {
  /** Sends a reply, and reports its delivery. A fault may prevent the delivery. */
  reply(response: ServerResponse, reply: Reply, fault?: InjectedFault): void;
  /** Sends a result code under an HTTP status. */
  retcode(response: ServerResponse, retcode: string, status: number): void;
}

export function senderFor(edition: Edition, { none }: Settings): Sender {
  const render = renderer(edition, none);
  const guid = guidHeaders(edition.document);
  const { name: cookieName } = stickyCookie(edition.document);
  const headersOf = (body: string): Record<string, string | number> => ({
    "content-type": "application/json;charset=UTF-8",
    "content-length": Buffer.byteLength(body),
  });

  function retcode(response: ServerResponse, code: string, status: number): void {
    const body = render({ retcode: code });
    response.writeHead(status, headersOf(body));
    response.end(body);
  }

  function reply(response: ServerResponse, answer: Reply, fault?: InjectedFault): void {
    const { delivered, newGuid, cookie, example } = answer;
    if (fault?.kind === "drop-after" || response.destroyed) {
      response.destroy();
      delivered?.(false);
      return;
    }
    const body = render(answer);
    const headers = headersOf(body);
    if (example !== undefined) headers[simulatorExampleHeader] = "true";
    if (newGuid !== undefined) headers[guid.answer] = guid.valueOf(newGuid);
    // Without a path, a browser would not send the cookie to the other resources.
    if (cookie !== undefined) headers["Set-Cookie"] = `${cookieName}=${cookie}; Path=/`;
    response.writeHead(200, headers);
    if (fault?.kind === "cut") {
      response.write(body.slice(0, body.length / 2), () => response.destroy());
      delivered?.(false);
      return;
    }
    if (delivered) reportDelivery(response, delivered);
    response.end(body);
  }

  return { reply, retcode };
}

/** Reports once whether a response was fully written. */
function reportDelivery(response: ServerResponse, delivered: (arrived: boolean) => void): void {
  let isReported = false;
  const report = (arrived: boolean) => {
    if (!isReported) delivered(arrived);
    isReported = true;
  };
  response.once("finish", () => report(true)).once("close", () => report(false));
}
