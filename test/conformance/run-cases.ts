import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type ByteServer, startByteServer } from "./byte-server.ts";
import type { Case, Observed } from "./case.ts";
import type { Driver } from "./driver.ts";

/** How many cases run at once. Most of them wait. */
const AT_ONCE = 16;

/**
 * Runs cases with a driver, each against a server of its own.
 *
 * @param tls the certificate of a server that is not trusted
 * @returns what happened in each case, in the order of the cases
 */
export async function runCases(
  driver: Driver,
  cases: readonly Case[],
  tls?: { key: string; cert: string },
): Promise<Observed[]> {
  const servers = new Map<string, ByteServer>();
  const control = createServer(async (request, response) => {
    const [, id = "", what, value = ""] = (request.url ?? "").split("/").map(decodeURIComponent);
    if (what === "arrived") await servers.get(id)?.arrived(Number(value));
    else servers.get(id)?.release(value);
    response.end();
  });
  control.listen(0, "127.0.0.1");
  await once(control, "listening");
  const controlUrl = `http://127.0.0.1:${(control.address() as AddressInfo).port}`;

  async function run(it: Case): Promise<Observed> {
    const server = await startByteServer(it, tls);
    servers.set(it.id, server);
    try {
      const { id, clock, during, options, steps } = it;
      const result = await driver.run({
        id,
        baseUrl: server.url,
        control: `${controlUrl}/${encodeURIComponent(id)}`,
        clock,
        during,
        options,
        steps: steps.map(({ expect: _, ...action }) => action),
      });
      return { result, requests: [...server.requests] };
    } finally {
      server.close();
    }
  }

  try {
    const observed: Observed[] = [];
    const queue = cases.entries();
    const worker = async () => {
      for (const [index, it] of queue) observed[index] = await run(it);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return observed;
  } finally {
    control.closeAllConnections();
    control.close();
  }
}
