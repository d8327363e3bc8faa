import type { Part } from "./page.ts";

/** A text in parts, divided at its headings of the second level. Code is not searched for headings. */
export function partsOf(text: string): Part[] {
  const parts: { heading?: string; lines: string[] }[] = [{ lines: [] }];
  let isCode = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("```")) isCode = !isCode;
    if (!isCode && line.startsWith("## ")) parts.push({ heading: line.slice(3), lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts
    .map(({ lines, ...part }) => ({ ...part, text: lines.join("\n").trim() }))
    .filter(({ text, ...part }) => text !== "" || "heading" in part);
}
