import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { buffer } from "node:stream/consumers";
import { listen } from "@qualitycontrol/core/listen";

/** A request as it was received. */
export interface Received {
  method: string;
  /** Path and query. */
  target: string;
  headers: NodeJS.Dict<string[]>;
  body: string;
}

/** What responds behind a door. */
export type Responder = (...args: [...Parameters<RequestListener>, body: Buffer]) => void | Promise<void>;

/** A server with a base URL for each sample: it records the requests of each, and each has its own responses. */
export async function startDoors() {
  const doors = new Map<string, { respond: Responder; received: Received[] }>();
  const server = createServer(async (request, response) => {
    const [, name = "", target = ""] = /^\/([^/]*)(.*)$/.exec(request.url ?? "") ?? [];
    const body = await buffer(request);
    const door = doors.get(name);
    door?.received.push(asReceived(request, target, body));
    if (door) await door.respond(Object.assign(request, { url: target }), response, body);
    else response.writeHead(404).end();
  });
  const { url, close } = await listen(server, "127.0.0.1", 0);
  return {
    /** Opens a door, and returns its base URL. */
    open(name: string, respond: Responder): string {
      doors.set(name, { respond, received: [] });
      return `${url}/${name}`;
    },
    received: (name: string): Received[] => doors.get(name)?.received ?? [],
    close,
  };
}

const asReceived = ({ method = "", headersDistinct }: IncomingMessage, target: string, body: Buffer): Received => ({
  method,
  target,
  headers: headersDistinct,
  body: body.toString(),
});

/** Passes requests on to an origin, and its responses back. */
export const passTo =
  (origin: string): Responder =>
  async ({ method = "GET", url, headers: { guid, "content-type": type } }, response, body) => {
    const headers = { ...(guid && { guid: String(guid) }), ...(type && { "content-type": type }) };
    const answer = await fetch(origin + url, {
      method,
      headers,
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  };

/** Responds with JSON. */
export const json =
  (value: unknown, status = 200): Responder =>
  (_, response) =>
    void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
