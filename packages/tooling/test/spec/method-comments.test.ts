import { readFileSync } from "node:fs";
import { operations } from "@qualitycontrol/contract/operations";
import { expect, test } from "vitest";
import { inRoot } from "../../src/root.ts";

const code = readFileSync(inRoot("generated/typescript/calls.ts"), "utf8");

/** The doc comment of an operation's method, in one line. */
const commentOf = (operationId: string) =>
  new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*${operationId}\\(`).exec(code)?.[1]?.replaceAll(/\s*\n\s*\*/g, "") ?? "";

test.each(Object.values(operations))("$operationId: the method's comment states exactly what is known", (it) => {
  const comment = commentOf(it.operationId);
  const events = it.events.events.map(({ event }) => event).join(", ") || "none";
  expect(comment).toContain(`${it.summary}.`);
  expect(comment).toContain(
    {
      complete: `Events: ${events}.`,
      partial: `Events (the list is incomplete): ${events}.`,
      "not seen": "The documented list of events is unknown.",
    }[it.events.list],
  );
  expect(comment.includes("any result code may be returned")).toBe(it.resultCodes.list !== "complete");
  for (const code of it.resultCodes.codes) expect(comment).toContain(`- \`${code}\` `);
  const { page, id, edition } = it.source;
  const name = [page, id].find((it) => it !== "not recorded");
  expect(comment).toContain(name ? `Source: "${name}"` : "Source: an unrecorded page of the vendor.");
  expect(comment.includes(", edition of ")).toBe(edition !== "not recorded");
  expect(comment).not.toContain("not recorded");
});
