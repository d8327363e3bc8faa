import { inject } from "vitest";
import type { works } from "./works.ts";

type Works = typeof works;

/**
 * What a work made that test files share. The first test that asks for it waits until it is done.
 *
 * @throws Error if the work failed, with its reason
 */
export async function shared<Name extends keyof Works>(name: Name): Promise<Awaited<ReturnType<Works[Name]>>["made"]> {
  const response = await fetch(`${inject("shared")}/${name}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Awaited<ReturnType<Works[Name]>>["made"];
}
