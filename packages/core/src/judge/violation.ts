import type { Conceal } from "@qualitycontrol/wire/conceal";

/** One way in which a response differs from the contract. */
export interface Violation {
  /** `drift`: tolerated by the contract, but not described. `violation`: everything else. */
  kind: "violation" | "drift";
  /** `status`, `header <name>`, `body`, or a place in the body such as `body/result/status`. */
  place: string;
  expected: string;
  got: string;
}

/** How many characters of a value are searched for secrets. Only the start of a long value is shown. */
const LOOKED_AT = 1_000;

/** How many characters of JSON are written. A secret may be long, and longer if every character is escaped. */
const WRITTEN = 30_000;

/** The JSON of a value, or its start. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const parts: string[] = [];
  let left = WRITTEN;
  const write = (text: string) => {
    parts.push(text);
    left -= text.length;
  };
  // JSON.stringify has no length limit, and fails on a value with thousands of levels.
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

/** Prepares a violation for a report: short, on one line, secrets concealed. Concealed before it is cut, or half a secret would stay. */
export const presented = (violation: Violation, hide: Conceal): Violation => ({
  ...violation,
  place: short(hide(violation.place, LOOKED_AT)),
  expected: escaped(hide(violation.expected, LOOKED_AT)),
  got: short(hide(violation.got, LOOKED_AT)),
});

/** Escapes control characters, which could manipulate a terminal or a log. */
const escaped = (text: string): string =>
  text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (it) => `\\u${it.codePointAt(0)?.toString(16).padStart(4, "0")}`);

/** Shortens a text to one line of at most 80 characters, without control characters. */
export const short = (text: string): string => {
  const line = escaped(text.replaceAll(/[\r\n]+/g, " "));
  return line.length > 80 ? `${line.slice(0, 77)}…` : line;
};
