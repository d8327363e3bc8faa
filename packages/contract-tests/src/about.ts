import { isDeepStrictEqual } from "node:util";
import { type Fault, type RawAnswer, readBody } from "@qualitycontrol/mock/judge";
import type { Case } from "./case.ts";

/** What of a response is about somebody else than its request. What it leaves out is a matter of its schema. */
export function aboutFaults({ expected }: Case, answer: RawAnswer): Fault[] {
  if (expected.kind !== "answer" || expected.about === undefined) return [];
  const { pointer, value } = expected.about;
  const reading = readBody(answer);
  const got = typeof reading === "string" ? undefined : at(pointer, reading.value);
  if (got === undefined || isDeepStrictEqual(got, value)) return [];
  return [{ kind: "violation", place: `body${pointer}`, expected: JSON.stringify(value), got: JSON.stringify(got) }];
}

const at = (pointer: string, whole: unknown): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce((place: unknown, step) => (place as Record<string, unknown> | null | undefined)?.[step], whole);
