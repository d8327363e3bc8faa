import { type Consequence, component, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { describe, expect, test } from "vitest";
import { describeOperation } from "../src/operation.ts";
import { markdownOf } from "../src/page.ts";
import { doubtsOf, notVerifiedPage } from "../src/pages/not-verified.ts";
import { entryLink, NOT_VERIFIED_HEADINGS, notVerifiedTarget, operationLink } from "../src/route.ts";
import { eachOperation, readContract } from "./contract.ts";

const contract = readContract();
const { components } = contract;
const operations = operationsOf(contract).map(({ operation }) => operation);
const page = markdownOf(notVerifiedPage(contract), (target) => target);

/** Every object with a certainty other than documented, anywhere in a value. */
function uncertain(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(uncertain);
  const { certainty = "documented" } = value as { certainty?: string };
  return certainty === "documented" ? inside : [value as Record<string, unknown>, ...inside];
}

describe("the page of what is not verified on a live gateway", () => {
  test("lists every operation once, the least harmful first", () => {
    const order = Object.keys(NOT_VERIFIED_HEADINGS);
    const rows = page.split("\n").filter((line) => /^\| \[/.test(line));
    const expected = operations
      .toSorted((one, other) => order.indexOf(one["x-consequence"]) - order.indexOf(other["x-consequence"]))
      .map((operation) => `| ${operationLink(operation)} |`);
    expect(rows.map((row) => row.slice(0, row.indexOf(" |") + 2))).toEqual(expected);
    expect(order.at(0)).toBe("none");
    expect(order.slice(-2)).toEqual(["call", "call-cut"]);
  });

  test.each(eachOperation(contract))("lists every doubt about $operationId", ({ operation }) => {
    const doubts = doubtsOf(contract, operation).join("\n");
    const parameters = (operation.parameters ?? []).map((ref) => component(contract, "parameters", ref));
    for (const { "x-unknown": unknown = [] } of [operation, ...parameters]) {
      for (const sentence of unknown) expect(doubts).toContain(sentence);
    }
    const { "x-source": source, "x-triggered-events": triggered, "x-noticed-by": people } = operation;
    const named = [
      ...operation["x-prerequisites"].map((name) => components["x-prerequisites"][name]),
      ...Object.values(people).map((effect) =>
        typeof effect === "string" ? components["x-noticed-by"][effect] : effect,
      ),
    ];
    for (const { text, certainty } of uncertain(named)) if (text) expect(doubts).toContain(`${text} (*${certainty}*)`);
    for (const { event, certainty } of uncertain(triggered)) {
      expect(doubts).toMatch(new RegExp(`receives \\[${event}\\]\\([^)]*\\) \\(\\*${certainty}\\*\\)`));
    }
    for (const { event, inferredReceiver } of triggered.events) {
      if (inferredReceiver) expect(doubts).toContain(`the ${inferredReceiver} who receives [${event}](`);
    }
    expect(doubts.includes("Whether a gateway offers it")).toBe(source.certainty === "vendor sample");
    for (const entry of operation["x-result-codes"].codes) {
      const { certainty = "documented" } = components["x-result-codes"][entry] ?? {};
      expect(doubts.includes(`The meaning of [${entry}](`), entry).toBe(certainty !== "documented");
    }
    const isListed = operation["x-availability"] === undefined;
    expect(/Whether there are other events|Which events there are/.test(doubts)).toBe(
      isListed && triggered.list !== "complete",
    );
    expect(/Whether there are other result codes|Which result codes there are/.test(doubts)).toBe(
      isListed && operation["x-result-codes"].list !== "complete",
    );
  });

  test("lists every event and every code that no page explains, and every fact of the wire", () => {
    const [, rest = ""] = page.split("## All operations\n");
    for (const { text } of uncertain(components["x-wire-facts"])) expect(rest).toContain(String(text));
    for (const [kind, catalogue] of [
      ["codes", components["x-result-codes"]],
      ["events", components["x-triggered-events"]],
    ] as const) {
      const listed = Object.keys(catalogue).filter((entry) => rest.includes(`- ${entryLink(kind, entry)}`));
      const expected = Object.entries(catalogue).filter(
        ([, { certainty = "documented", ...more }]) => certainty !== "documented" || "meaningRead" in more,
      );
      expect(listed).toEqual(expected.map(([entry]) => entry));
      expect(listed.length).toBeGreaterThan(1);
    }
    for (const sentence of contract["x-unknown"] ?? []) expect(rest).toContain(sentence);
  });

  test("is linked from every operation, and first of all from those that touch a call", () => {
    for (const operation of operations) {
      const { operationId, "x-consequence": kind } = operation;
      const description = describeOperation(contract, operation);
      const [box = ""] = /<div class="consequence .*?<\/div>/s.exec(description) ?? [];
      const touchesCall = (["call", "call-cut"] satisfies Consequence[]).some((each) => each === kind);
      expect(box.includes(`](${notVerifiedTarget(kind)})`), operationId).toBe(touchesCall);
      expect(description, operationId).toContain(`Verified on a live gateway: [not yet](${notVerifiedTarget(kind)})`);
    }
  });

  test("states of an operation without a doubt that everything is on a page", () => {
    const [first] = operations;
    if (!first) throw new Error("The contract has no operation.");
    const certain = structuredClone(first);
    Object.assign(certain, { parameters: [], "x-prerequisites": [], "x-noticed-by": {}, "x-unknown": undefined });
    certain["x-triggered-events"] = { list: "complete", events: [] };
    certain["x-result-codes"] = { list: "complete", codes: [] };
    expect(doubtsOf(contract, certain)).toEqual(["Everything that this reference states is on a page of the vendor."]);
  });
});
