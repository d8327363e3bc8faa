import { readFileSync } from "node:fs";
import { operations } from "@qualitycontrol/contract/operations";
import { expect, test } from "vitest";
import { inRoot } from "../../src/root.ts";

const code = readFileSync(inRoot("generated/typescript/calls.ts"), "utf8");

/** What stands above the method of an operation, in one line. */
const commentOn = (operationId: string) =>
  new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*${operationId}\\(`).exec(code)?.[1]?.replaceAll(/\s*\n\s*\*/g, "") ?? "";

test.each(Object.values(operations))("$operationId: the method's comment tells what was read, and no more", (it) => {
  const comment = commentOn(it.operationId);
  const events = it.events.events.map(({ event }) => event).join(", ") || "none";
  expect(comment).toContain(`${it.summary}.`);
  expect(comment).toContain(
    {
      complete: `Events: ${events}.`,
      partial: `The list of its events was seen in part: ${events}.`,
      "not seen": "The list of its events was not seen.",
    }[it.events.list],
  );
  expect(comment.includes("any result code may come")).toBe(it.resultCodes.list !== "complete");
  for (const code of it.resultCodes.codes) expect(comment).toContain(`- \`${code}\` `);
  const { page, id, edition } = it.source;
  const name = [page, id].find((it) => it !== "not recorded");
  expect(comment).toContain(name ? `Source: "${name}"` : "Source: a page of the vendor that was not noted.");
  expect(comment.includes(", edition of ")).toBe(edition !== "not recorded");
  expect(comment).not.toContain("not recorded");
});
