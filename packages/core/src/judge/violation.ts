import type { Conceal } from "@qualitycontrol/wire/conceal";

/** One thing in which an answer does not keep the contract. */
export interface Violation {
  /** `drift` is what the contract tolerates but does not describe; all else is a `violation`. */
  kind: "violation" | "drift";
  /** Where: `status`, `header <name>`, `body`, or a place in the body such as `body/result/status`. */
  place: string;
  expected: string;
  got: string;
}

/** So many characters of a value are looked at: of a long one, only the beginning is shown. */
const LOOKED_AT = 1_000;

/** A secret that begins there may be long, and longer where each character is escaped. */
const WRITTEN = 30_000;

/** A value in words: its JSON, or the beginning of that. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const parts: string[] = [];
  let left = WRITTEN;
  const write = (text: string) => {
    parts.push(text);
    left -= text.length;
  };
  // JSON.stringify writes all of a value, and fails on one that is nested some thousand times.
  const writeValue = (it: unknown, depth: number) => {
    if (left <= 0) return;
    if (typeof it !== "object" || it === null)
      return write(JSON.stringify(typeof it === "string" ? it.slice(0, left) : it));
    if (depth > 100) return write("…");
    const isArray = Array.isArray(it);
    write(isArray ? "[" : "{");
    let separator = "";
    for (const name in it) {
      if (left <= 0) break;
      write(isArray ? separator : `${separator}${JSON.stringify(name.slice(0, left))}:`);
      writeValue((it as Record<string, unknown>)[name], depth + 1);
      separator = ",";
    }
    write(isArray ? "]" : "}");
  };
  writeValue(value, 0);
  return parts.join("");
}

/** A violation as a report shows it: short, on one line, without a secret. Hidden before it is cut, or half a secret stays. */
export const presented = (violation: Violation, hide: Conceal): Violation => ({
  ...violation,
  place: short(hide(violation.place, LOOKED_AT)),
  expected: escaped(hide(violation.expected, LOOKED_AT)),
  got: short(hide(violation.got, LOOKED_AT)),
});

/** Escapes every character that steers a terminal or a log. */
const escaped = (text: string): string =>
  text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (it) => `\\u${it.codePointAt(0)?.toString(16).padStart(4, "0")}`);

/** A text on one line without control characters, of at most 80 characters. */
export const short = (text: string): string => {
  const line = escaped(text.replaceAll(/[\r\n]+/g, " "));
  return line.length > 80 ? `${line.slice(0, 77)}…` : line;
};
