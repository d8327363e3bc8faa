import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import type { resources } from "./resources.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The URL from which test files request shared resources. */
    shared: string;
  }
}

type Name = keyof typeof resources;
type Resource = { value: object; end: () => unknown };

/** Creates a shared resource when the first test file requests it, and ends it after the last test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const created = new Map<string, Promise<Resource>>();
  const server = createServer(async (request, response) => {
    const name = request.url?.slice(1) as Name;
    try {
      const resource =
        created.get(name) ?? import("./resources.ts").then(({ resources }): Promise<Resource> => resources[name]());
      created.set(name, resource);
      response.end(JSON.stringify((await resource).value));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  project.provide("shared", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    for (const result of await Promise.allSettled(created.values())) {
      if (result.status === "fulfilled") await result.value.end();
    }
  };
}
