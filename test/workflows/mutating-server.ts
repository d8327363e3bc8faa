import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Changes the body of a response. */
export type Mutation = (body: Record<string, unknown>) => Record<string, unknown>;

/** A server that forwards every request, and mutates the response to one of them, counted from 0. */
export async function startMutatingServer(upstream: string, index: number, mutate: Mutation) {
  let count = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = Object.entries(request.headers).filter(([name]) => !["host", "connection"].includes(name));
    const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
    const init = { method: request.method ?? "GET", headers: headers as [string, string][], ...body };
    const answer = await fetch(upstream + request.url, init);
    const original = (await answer.json()) as Record<string, unknown>;
    const kept = [...answer.headers].filter(([name]) => !["content-length", "connection", "keep-alive"].includes(name));
    response.writeHead(answer.status, Object.fromEntries(kept));
    response.end(JSON.stringify(count === index ? mutate(original) : original));
    count += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
