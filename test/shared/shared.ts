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
  const response = await fetch(`${inject("shared")}/${name}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Awaited<ReturnType<Resources[Name]>>["value"];
}
