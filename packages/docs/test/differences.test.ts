import { operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, test } from "vitest";
import { changesBetween } from "../src/changes.ts";
import { contractOf, type Edition, editionsOf } from "../src/editions.ts";
import { markdownOf } from "../src/page.ts";
import { differencesPage } from "../src/pages/differences.ts";

const editions = editionsOf(inRoot("generated"));
const [newest] = editions;
const base = editions.at(-1) as Edition;
const page = (...compared: Edition[]) => markdownOf(differencesPage(changesBetween(compared)), (target) => target);

/** The names that only some of the coherent editions have. */
function onlyInSome(namesOf: (edition: Edition) => string[]): string[] {
  const all = editions.slice(0, -1).map(namesOf);
  return [...new Set(all.flat())].filter((name) => !all.every((names) => names.includes(name)));
}

test("equal documents do not differ", () => {
  expect(page(newest, { ...newest, name: "the same" }, base)).not.toContain("## ");
});

test("one edition has nothing to be compared with", () => {
  expect(page(base)).toContain("There is only one edition.");
});

test("an operation that only some editions have is listed under its own heading", () => {
  const names = onlyInSome((edition) => operationsOf(contractOf(edition)).map(({ operation }) => operation.summary));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names)
    expect(page(...editions)).toMatch(new RegExp(`^## ${name}\n(?:.*\n)*?\\| The operation \\| – \\| yes \\|`, "m"));
});

test("the link below a heading does not repeat it", () => {
  expect(page(...editions)).toContain(
    "## Whisper to an agent\n\nThe operation: [requestWhisperAgent](operation:requestWhisperAgent)\n",
  );
});

test("the result codes that only some editions have are listed", () => {
  const codes = onlyInSome((edition) => Object.keys(contractOf(edition).components["x-result-codes"]));
  expect(codes.length).toBeGreaterThan(0);
  for (const code of codes) expect(page(...editions)).toContain(`| [${code}](code:${code}) | – | yes |`);
});

test("what changed for whispering", () => {
  const [{ operations } = { operations: new Map() }] = changesBetween(editions);
  expect(operations.get("requestWhisperAgent")?.changes).toEqual([
    { subject: "Parameter `agentid`", older: "101 to 59999", newer: "101 to 999999" },
    {
      subject: "Parameter `whisperagentid`",
      older: "101 to 59999, of the same VDN",
      newer: "101 to 999999, of the same VCC",
    },
    { subject: "Event [AgentOther_BeQcStart](event:AgentOther_BeQcStart)", older: "–", newer: "received by the agent" },
  ]);
});

test("neither the vendor's pages nor how much of a list was read is a difference", () => {
  expect(page(...editions)).not.toMatch(/cec_\d|not seen|partial/);
});

test("what changed for most operations is listed once", () => {
  const [first = "", ...others] = page(...editions)
    .split("\n## ")
    .slice(1);
  expect(first).toMatch(/^In most operations\n/);
  for (const other of others) expect(other).not.toContain("| Parameter `agentid` |");
});
