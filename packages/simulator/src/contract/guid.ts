import { sampleGuid } from "@qualitycontrol/contract/operations";
import type { Document } from "@qualitycontrol/core/contract";

/** Makes a number from 0 up to, but not including, 1. */
export type Random = () => number;

/** Replaces each x of an example with a random hexadecimal digit. */
export const fillIn = (form: string, random: Random): string =>
  form.replaceAll("x", () => Math.floor(random() * 16).toString(16));

/** A Guid in the form that the contract documents. */
export const newGuid = (random: Random): string => sampleGuid.replace(/[^.]+/, (form) => fillIn(form, random));

/** The headers that carry a Guid. */
export interface GuidHeaders {
  /** The header of a request, in small letters. */
  request: string;
  /** The header of a response. */
  answer: string;
  /** The value of the response's header. */
  valueOf(guid: string): string;
}

/** Reads from a contract how a Guid travels. */
export function guidHeaders({ components }: Document): GuidHeaders {
  const [scheme] = Object.values(components.securitySchemes);
  const headers = Object.values(components.responses).flatMap(({ headers }) => Object.entries(headers ?? {}));
  const [answer] = headers.find(([, { $ref }]) => $ref.endsWith("/SetGuid")) ?? [];
  const example = components.headers["SetGuid"]?.example;
  if (!scheme || answer === undefined || !example?.includes(sampleGuid))
    throw new Error("The contract does not say how a Guid travels.");
  return { request: scheme.name.toLowerCase(), answer, valueOf: (guid) => example.replace(sampleGuid, guid) };
}
