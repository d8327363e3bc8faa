import type { Document } from "@qualitycontrol/core/contract";
import { fillIn, type Random } from "./guid.ts";

/** The cookie by which a load balancer finds the node of a session. */
export interface StickyCookie {
  name: string;
  newValue(random: Random): string;
}

/** Reads the cookie from the contract, whose example shows its name and the form of its value. */
export function stickyCookie({ components }: Document): StickyCookie {
  const [name, form] = components.headers["SetCookie"]?.example?.split("=") ?? [];
  if (name === undefined || form === undefined) throw new Error("The contract does not show the cookie of a sign-in.");
  return { name, newValue: (random) => fillIn(form, random) };
}
