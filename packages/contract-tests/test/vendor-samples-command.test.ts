import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMock } from "@qualitycontrol/mock";
import { expect, onTestFinished, test } from "vitest";
import { runInProcess } from "../../../test/run-in-process.ts";
import { startRecorder } from "./recording-server.ts";

const run = (...args: string[]) =>
  runInProcess(join(import.meta.dirname, "../src/command.ts"), args, { QUALITYCONTROL_GUID: "any" });

test("exits with 3 if nothing that was sent is offered", async () => {
  const gateway = await startRecorder(() => ({ status: 404, body: "" }));
  const { code, out } = await run(gateway.url, "--vendor-samples", "--only", "isCensor", "--only", "allAgent");
  await gateway.close();
  expect(code).toBe(3);
  expect(out).toMatch(/^\? nothing was offered: HTTP 404\n/);
  expect(out).toContain("- not offered: allAgent (HTTP 404)\n");
});

test("plans and runs what no current page lists only with --vendor-samples", async () => {
  const mock = await startMock();
  const folder = mkdtempSync(join(tmpdir(), "contract-tests-"));
  onTestFinished(async () => {
    await mock.close();
    rmSync(folder, { recursive: true });
  });
  const plan = ["plan", mock.url, "--inspector", "30169", "--agent", "49999", "--only", "beginMonitor", "--out"];
  const without = await run(...plan, join(folder, "without.json"));
  expect(without).toMatchObject({
    code: 2,
    errors: expect.stringContaining("these operations. Add --vendor-samples."),
  });
  const file = join(folder, "samples.json");
  const made = await run(...plan, file, "--vendor-samples");
  expect(made.out).toMatch(/^monitoring {2}POST .*\(beginMonitor returns 0 Success, no current page lists it\)$/m);
  expect(await run("run", "--plan", file)).toMatchObject({
    code: 2,
    errors: expect.stringContaining("The plan contains beginMonitor, which no current page lists."),
  });
  expect((await run("run", "--plan", file, "--vendor-samples")).code).toBe(0);
});
