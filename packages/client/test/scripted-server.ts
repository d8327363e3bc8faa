import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { guidHeader } from "@qualitycontrol/contract/calls";
import type { ScriptedGateway } from "./scripted-gateway.ts";

/** Answers requests of a network with what a scripted gateway says. */
export const passOn =
  (gateway: ScriptedGateway): RequestListener =>
  async (request, response) => {
    const guid = request.headers[guidHeader.toLowerCase()];
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    try {
      const headers: Record<string, string> = guid === undefined ? {} : { [guidHeader]: String(guid) };
      const body = request.complete ? "" : await text(request);
      const options = { method: request.method ?? "", headers, body, redirect: "manual", signal: gone.signal } as const;
      const answer = await gateway.fetch(new URL(request.url ?? "", "http://gateway").href, options);
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    } catch {
      response.destroy();
    }
  };

/** Puts a scripted gateway behind a loopback port; it closes itself with its block. */
export async function serve(gateway: ScriptedGateway): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer(passOn(gateway));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
