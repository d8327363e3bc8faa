import { isDeepStrictEqual } from "node:util";
import type { Fault, RawAnswer } from "@qualitycontrol/mock/judge";
import type { Case } from "./case.ts";

/** What of a response is about somebody else than its request. What it leaves out is a matter of its schema. */
export function aboutFaults({ expected }: Case, { body }: RawAnswer): Fault[] {
  if (expected.kind !== "answer" || expected.about === undefined) return [];
  const { pointer, value } = expected.about;
  const got = at(pointer, body);
  if (got === undefined || isDeepStrictEqual(got, value)) return [];
  return [{ kind: "violation", place: `body${pointer}`, expected: JSON.stringify(value), got: JSON.stringify(got) }];
}

function at(pointer: string, body: Uint8Array): unknown {
  try {
    const whole: unknown = JSON.parse(Buffer.from(body).toString());
    return pointer
      .split("/")
      .slice(1)
      .reduce((place: unknown, step) => (place as Record<string, unknown> | null | undefined)?.[step], whole);
  } catch {
    return undefined;
  }
}
