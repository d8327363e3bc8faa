import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import type { works } from "./works.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the work that test files share is asked for. */
    shared: string;
  }
}

type Name = keyof typeof works;
type Done = { made: object; end: () => unknown };

/** Does work that test files share when the first of them asks for it, and ends it after the last test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const done = new Map<string, Promise<Done>>();
  const server = createServer(async (request, response) => {
    const name = request.url?.slice(1) as Name;
    try {
      const work = done.get(name) ?? import("./works.ts").then(({ works }): Promise<Done> => works[name]());
      done.set(name, work);
      response.end(JSON.stringify((await work).made));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  project.provide("shared", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    for (const result of await Promise.allSettled(done.values())) {
      if (result.status === "fulfilled") await result.value.end();
    }
  };
}
