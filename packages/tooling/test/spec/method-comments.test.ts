import { readFileSync } from "node:fs";
import { type Operation, operations } from "@qualitycontrol/contract/operations";
import { expect, test } from "vitest";
import { inRoot } from "../../src/root.ts";

const code = readFileSync(inRoot("generated/typescript/calls.ts"), "utf8");

/** The doc comment of an operation's method, in one line. */
const commentOf = (operationId: string) =>
  new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*${operationId}\\(`).exec(code)?.[1]?.replaceAll(/\s*\n\s*\*/g, "") ?? "";

const all = Object.values(operations);
const isListed = ({ availability }: Operation) => availability === undefined;

test.each(all.filter(isListed))("$operationId: the method's comment states exactly what is known", (it) => {
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
  const { page, id, edition }: Operation["source"] = it.source;
  const name = [page, id].find((it) => it !== "not recorded");
  expect(comment).toContain(name ? `Source: "${name}"` : "Source: an unrecorded page of the vendor.");
  expect(comment.includes(", edition of ")).toBe(edition !== "not recorded");
  expect(comment).not.toContain("not recorded");
});

test.each(all.filter((it) => !isListed(it)))(
  "$operationId: the method's comment states that no page lists the operation",
  (it) => {
    const comment = commentOf(it.operationId);
    expect(comment).toContain("No current page lists this operation; whether a gateway offers it is unknown.");
    expect(comment).toContain("No list of failures is documented: any result code may be returned.");
    expect(comment).toContain("Source: client code that the vendor published from 2018 to 2020.");
    for (const { event } of (it as Operation).events.others ?? [])
      expect(comment).toContain(`Events: ${event} (vendor sample).`);
    expect(comment).not.toMatch(/documented list|not recorded|undefined/);
  },
);
