import { errorCodes } from "@qualitycontrol/client/error-codes";
import type { StepResult } from "./case.ts";
import type { Difference } from "./difference.ts";

/** Classes that a language may have in place of the one in the table of codes. */
const OWN_CLASSES = ["invalid-option"];
const MAX_MESSAGE_LENGTH = 300;
const CONTROLS = /[\p{C}\p{Zl}\p{Zp}]/u;

/** What is wrong with an error, whatever the case is: it contradicts the table of codes, or its message is unfit for a log. */
export function errorProblems(place: string, error: NonNullable<StepResult["error"]>): Difference[] {
  const { code, kind, outcome = null, message } = error;
  const problem = (member: string, expected: string, actual: unknown) => [
    { place: `${place}.${member}`, expected, actual },
  ];
  const entry = new Map(Object.entries(errorCodes)).get(String(code));
  if (!entry) return problem("code", "a code of the table of codes", code);
  const text = String(message ?? "");
  const outcomes = entry.outcomes.length > 0 ? entry.outcomes : [null];
  return [
    ...(kind === entry.error || OWN_CLASSES.includes(String(code)) ? [] : problem("kind", entry.error, kind)),
    ...(outcomes.some((it) => it === outcome) ? [] : problem("outcome", outcomes.join(" or "), outcome)),
    ...(text.length <= MAX_MESSAGE_LENGTH && !CONTROLS.test(text) && text !== ""
      ? []
      : problem("message", `one line of at most ${MAX_MESSAGE_LENGTH} characters`, message ?? null)),
  ];
}
