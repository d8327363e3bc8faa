import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { startMock } from "@qualitycontrol/mock";

/** A request as it arrived at the mock. */
export interface Arrived {
  method: string | undefined;
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** The mock behind a server that records the requests of each caller. */
export async function startWatchedMock() {
  const mock = await startMock();
  const arrived = new Map<string, Arrived[]>();
  const server = createServer(async (request, response) => {
    const [, door = "", path = ""] = /^\/([^/]*)(\/.*)$/.exec(request.url ?? "") ?? [];
    const { method, headers } = request;
    const body = await text(request);
    arrived.set(door, [...(arrived.get(door) ?? []), { method, path, headers, body }]);
    const answer = await fetch(mock.url + path, {
      method: method ?? "GET",
      headers: { "Content-Type": headers["content-type"] ?? "", Guid: String(headers["guid"] ?? "") },
      ...(body === "" ? {} : { body }),
    });
    response.writeHead(answer.status, { "Content-Type": "application/json" }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    /** A URL of the mock for one caller, which distinguishes its requests from those of others. */
    doorFor: (name: string): string => `${url}/${name}`,
    arrivedAt: (name: string): Arrived[] => arrived.get(name) ?? [],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await mock.close();
    },
  };
}
