import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { operations } from "@qualitycontrol/contract/operations";
import { sampleRequest } from "@qualitycontrol/docs/samples/request";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, onTestFinished, test } from "vitest";
import { runScript } from "../run-script.ts";
import { shownCommands, startPrism } from "./start-prism.ts";

async function answerOf(prism: string) {
  const { method, url, headers } = sampleRequest(operations.addSupervise.operationId, prism);
  return (await fetch(url, { method, headers })).json();
}

test("your own prism-cli starts as the README shows", async () => {
  const prism = await startPrism(`${shownCommands().own} --port 0`);
  expect(await answerOf(prism)).toHaveProperty("retcode", "0");
});

test("the document of another edition is served, and no telemetry is sent", async () => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const recorder = pathToFileURL(inRoot("packages/docs/test/record-connections.mjs")).href;
  const prism = await startPrism(
    `"${process.execPath}" scripts/prism.ts mock generated/editions/2023-09/openapi.yaml --port 0`,
    { NODE_OPTIONS: `--import=${recorder}`, RECORDS: folder },
  );
  expect(await answerOf(prism)).toHaveProperty("retcode", "0");
  expect(existsSync(join(folder, "hosts"))).toBe(false);
});

test.each([
  ["an unknown command", ["serve"], '"serve" is not a command. Use mock or proxy; see --help.\n'],
  ["a missing document", ["mock", "no.yaml"], "no.yaml is missing. Name an OpenAPI document.\n"],
])("%s ends with one line", async (_, args, line) => {
  const { ended, errors } = runScript(inRoot("scripts/prism.ts"), args);
  expect(await ended).toEqual([2, null]);
  expect(await errors).toBe(line);
});

test.each([
  ["itself", ["--help"], "Usage: npm run prism -- [mock [<document>]]"],
  ["Prism's flags", ["proxy", "--help"], "--validate-request"],
  ["Prism's version", ["--version"], "5."],
])("the command shows %s", async (_, args, text) => {
  const { child, ended } = runScript(inRoot("scripts/prism.ts"), args);
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  expect(await ended).toEqual([0, null]);
  expect(output).toContain(text);
});
