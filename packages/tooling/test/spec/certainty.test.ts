import { readFileSync } from "node:fs";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { expect, test } from "vitest";
import { inRoot } from "../../src/root.ts";

const text = (file: string) =>
  readFileSync(inRoot("generated/typescript", file), "utf8").replaceAll(/\s*\n\s*\* ?/g, " ");

/** By which codes the vendor's published clients, and no page of today, are known. */
const VENDOR_SAMPLES = ["200-017", "200-025", "200-026", "300-001", "300-002", "999-001"]
  .concat([1, 2, 3, 4, 5].map((number) => `600-00${number}`))
  .concat([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `900-00${number}`));

test("what is known from the vendor's published clients only is a vendor sample", () => {
  const marked = Object.values(resultCodes).filter(({ certainty }) => certainty !== "documented");
  expect(marked.map(({ code }) => code)).toEqual(VENDOR_SAMPLES.toSorted());
  expect(new Set(marked.map(({ certainty }) => certainty))).toEqual(new Set(["vendor sample"]));
});

test("comments, types and descriptions name the certainty of a code that no page explains", () => {
  const sentence = `${resultCodes["900-004"].meaning} (vendor sample)`;
  for (const file of ["result-codes.ts", "calls.ts", "values.ts"]) expect(text(file)).toContain(sentence);
  expect(contract.components.schemas.ResultCode["x-enum-descriptions"]).toContain(sentence);
  expect(contract.info.description).toMatch(/\*vendor sample\* \(seen in client code that the vendor published/);
});

test("a failure with HTTP 200 and a response without an event are vendor samples", () => {
  expect(contract.info.description.replaceAll("\n", " ")).toMatch(/status 200 [^.]*\(\*vendor sample\*\)/);
  expect(contract.components.schemas.NextEvent.description).toMatch(/`\{"message":"","retcode":"0"\}`.*vendor sample/s);
});

test("of a code whose meaning was not read nothing is said but its family", () => {
  const unread = Object.values(resultCodes).filter((entry) => "meaningRead" in entry);
  expect(unread.map(({ code }) => code)).toEqual(
    Object.keys(resultCodes).filter(
      (code) => /^(101|104|106|600)-/.test(code) && !["101-004", "104-002"].includes(code),
    ),
  );
  for (const { meaning, family, advice, effect } of unread) {
    expect(meaning).toBe(`A code of the ${family} family; its meaning was not read.`);
    expect([advice, effect]).toEqual([null, "possible"]);
  }
});

test("only the newer edition knows the codes that its page adds, and no operation lists them", () => {
  for (const code of ["100-019", "100-020", "100-021"] as const)
    expect(resultCodes[code].editions).toEqual(["2025-11"]);
  const older = readFileSync(inRoot("generated/editions/2023-09/openapi.yaml"), "utf8");
  expect(older).not.toMatch(/100-0(19|20|21)/);
  const listed = Object.values(contract.paths).flatMap((item) =>
    Object.values(item).flatMap((operation) => operation["x-result-codes"].codes as string[]),
  );
  expect(listed.filter((code) => /^(10[146]|[236]00|999)-|^100-0(19|2)|^900-00[6-9]/.test(code))).toEqual([]);
});
