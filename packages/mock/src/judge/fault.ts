import type { Hide } from "./hiding.ts";

/** One thing in which an answer does not keep the contract. */
export interface Fault {
  /** `drift` is what the contract tolerates but does not describe; all else is a `violation`. */
  kind: "violation" | "drift";
  /** Where: `status`, `header <name>`, `body`, or a place in the body such as `body/result/status`. */
  place: string;
  expected: string;
  got: string;
}

/** A value in words. */
export const show = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));

/** A fault as a report shows it: short, on one line, without a secret. Hidden before it is cut, or half a secret stays. */
export const presented = (fault: Fault, hide: Hide): Fault => ({
  ...fault,
  place: short(hide(fault.place)),
  expected: hide(fault.expected),
  got: short(hide(fault.got)),
});

/** A text on one line, of at most 80 characters. */
export const short = (text: string): string => {
  const line = text.replaceAll(/[\r\n]+/g, " ");
  return line.length > 80 ? `${line.slice(0, 77)}…` : line;
};
