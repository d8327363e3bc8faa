import { isDeepStrictEqual } from "node:util";
import { type RawResponse, readBody, type Violation } from "@qualitycontrol/core/judge";
import type { Case } from "./case.ts";
import type { Kind } from "./identity.ts";

/**
 * Checks that a successful response is about the agent that the request named. A response that names no agent is drift at a
 * gateway: the schemas do not require the member.
 */
export function subjectViolations({ expected }: Case, answer: RawResponse, kind: Kind): Violation[] {
  if (expected.kind !== "answer" || expected.about === undefined) return [];
  const { pointer, value } = expected.about;
  const reading = readBody(answer);
  if (typeof reading === "string" || at("/retcode", reading.value) !== "0") return [];
  const got = at(pointer, reading.value);
  if (isDeepStrictEqual(got, value)) return [];
  const violation = { place: `body${pointer}`, expected: JSON.stringify(value) };
  if (got !== undefined) return [{ kind: "violation", ...violation, got: JSON.stringify(got) }];
  // A poll without an event names no agent.
  if (at(pointer.replace(/\/[^/]*$/, ""), reading.value) == null) return [];
  return [{ kind: kind === "gateway" ? "drift" : "violation", ...violation, got: "nothing" }];
}

const at = (pointer: string, whole: unknown): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce((place: unknown, step) => (place as Record<string, unknown> | null | undefined)?.[step], whole);
