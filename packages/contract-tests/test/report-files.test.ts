import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operations } from "@qualitycontrol/contract/operations";
import { startMock } from "@qualitycontrol/mock";
import { afterAll, expect, test } from "vitest";
import { runInProcess } from "../../../test/run-in-process.ts";
import { startRecorder } from "./recording-server.ts";

const folder = mkdtempSync(join(tmpdir(), "contract-tests-"));
afterAll(() => rmSync(folder, { recursive: true }));

const few = ["--only", operations.queryAgentInfoByWorkNo.operationId, "--runs", "0"];
const check = (url: string, ...flags: string[]) =>
  runInProcess(join(import.meta.dirname, "../src/command.ts"), [url, ...few, ...flags]);

test("refuses a report that cannot be written before it sends anything", async () => {
  const gateway = await startRecorder(() => ({ body: "{}" }));
  for (const flag of ["--junit", "--json"]) {
    const ended = await check(gateway.url, flag, folder);
    const errors = `${flag} ${folder} cannot be written: EISDIR. Choose another file.\n`;
    expect(ended).toEqual({ code: 2, out: "", errors });
  }
  expect(gateway.received).toEqual([]);
  await gateway.close();
});

test("creates the folder of a report, and leaves no file if it cannot run", async () => {
  const mock = await startMock();
  const xml = join(folder, "reports", "contract.xml");
  expect(await check("http://127.0.0.1:1", "--junit", xml)).toMatchObject({ code: 2 });
  expect(existsSync(xml)).toBe(false);
  expect(await check(mock.url, "--junit", xml)).toMatchObject({ code: 0 });
  expect(existsSync(xml)).toBe(true);
  await mock.close();
});
