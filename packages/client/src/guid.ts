import { type Attempt, NoGuid } from "./errors.ts";

/** The Guid of a signed-in inspector, or a function that is asked for it before each call, so that it may change. */
export type GuidSource = string | (() => string | Promise<string>);

/** What a header may hold without being encoded. Anything else would be quoted in the error of the runtime's `fetch`. */
const SENDABLE = /^[\x21-\x7e]+$/;

/**
 * The Guid to send now.
 *
 * @throws NoGuid if the source fails or gives nothing that a header can hold
 */
export async function currentGuid(attempt: Attempt, source: GuidSource): Promise<string> {
  const guid = typeof source === "function" ? await ask(attempt, source) : source;
  if (typeof guid === "string" && SENDABLE.test(guid)) return guid;
  throw new NoGuid(attempt, "its Guid is empty, not a string, or holds characters that no header can carry");
}

async function ask(attempt: Attempt, provide: () => string | Promise<string>): Promise<string> {
  try {
    return await provide();
  } catch (error) {
    throw new NoGuid(attempt, "the function that provides the Guid failed", error);
  }
}

/** Takes the Guid out of a text that came from elsewhere, before it becomes part of an error. */
export const conceal = (text: string, guid: string | undefined): string =>
  guid === undefined ? text : text.replaceAll(guid, "<Guid>");
