import { globSync, readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { cutsCall, cutting } from "../samples/cuts.ts";

/** The forced ones also disconnect the customer; a journey contains none of them. */
const releasing = cutting.filter(({ operationId }) => operationId.startsWith("force"));
const RELEASES = new RegExp(releasing.map(({ operationId }) => operationId).join("|"));

/** Every block of code in a Markdown file, by its line. */
function blocksOf(file: string): { place: string; code: string }[] {
  const text = readFileSync(inRoot(file), "utf8");
  return [...text.matchAll(/^```(?!text)\w*\n(.*?)^```$/gms)].map(({ 1: code = "", index }) => ({
    place: `${file}:${text.slice(0, index).split("\n").length}`,
    code,
  }));
}

const exclude = (path: string) => /(^|\/)(node_modules|dist)(\/|$)/.test(path);
const markdown = globSync("**/*.md", { cwd: inRoot(), exclude }).sort();
const programs = globSync("docs/examples/**/*.{ts,tsx,js,mjs,sh,java}", { cwd: inRoot(), exclude }).sort();
const journeys = globSync("openapi/workflows/*.yaml", { cwd: inRoot() }).sort();

describe("no sample cuts a call of a customer", () => {
  test("in a Markdown file", () => {
    const blocks = markdown.flatMap(blocksOf);
    expect(blocks.length).toBeGreaterThan(20);
    expect(blocks.filter(({ code }) => cutsCall(code)).map(({ place }) => place)).toEqual([]);
  });

  test("in a program among the examples", () => {
    expect(programs.filter((file) => cutsCall(readFileSync(inRoot(file), "utf8")))).toEqual([]);
  });

  test.each(journeys)("in the journey %s", (file) => {
    const { workflows } = parse(readFileSync(inRoot(file), "utf8")) as {
      workflows: { steps: { operationId: string }[] }[];
    };
    const steps = workflows.flatMap((workflow) => workflow.steps.map(({ operationId }) => operationId));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.filter((operationId) => RELEASES.test(operationId))).toEqual([]);
  });

  test.each([
    ["await inspector.forceDropCall({ callid });\nawait signOut(inspector);", true],
    ["await inspector.interceptCall({ workNo, callId });", true],
    ["await forceSignOut(inspector);", true],
    ["curl -X POST http://127.0.0.1:4010/agentgateway/resource/qualitycontrol/1/forcedropcall/2", true],
    ["curl -X DELETE http://127.0.0.1:4010/agentgateway/resource/onlineagent/1/forcelogout", true],
    ["async function end(i: Inspector) {\n  await i.forceLogout();\n}", false],
    ["async function end(i: Inspector) {\n  await i.forceLogout();\n}\nawait end(inspector);", true],
    ["await inspector.logout();\nawait inspector.forceBusy({ workNo });", false],
  ])("as is seen: %j", (code, cuts) => {
    expect(cutsCall(code)).toBe(cuts);
  });
});
