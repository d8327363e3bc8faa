import { get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { inject } from "vitest";
import type { resources } from "./resources.ts";

type Resources = typeof resources;

/**
 * A resource that test files share. The first test that requests it waits until it is created.
 *
 * @throws Error with the reason, if it could not be created
 */
export async function shared<Name extends keyof Resources>(
  name: Name,
): Promise<Awaited<ReturnType<Resources[Name]>>["value"]> {
  // `fetch` has a time limit of its own, which is short for a slow machine.
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${inject("shared")}/${name}`, { agent: false }, resolve).on("error", reject);
  });
  const body = await text(response);
  if (response.statusCode !== 200) throw new Error(body);
  return JSON.parse(body) as Awaited<ReturnType<Resources[Name]>>["value"];
}
