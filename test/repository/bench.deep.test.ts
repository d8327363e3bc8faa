import { spawnSync } from "node:child_process";
import { inRoot } from "@qualitycontrol/tooling/root";
import { toolOf } from "@qualitycontrol/tooling/tool.mjs";
import { expect, test } from "vitest";

test("the benchmarks type-check (their dependencies are installed only for the deep tests)", () => {
  const { status, stdout } = spawnSync(process.execPath, [toolOf("tsc") ?? "", "--project", inRoot("packages/bench")], {
    encoding: "utf8",
  });
  expect(stdout).toBe("");
  expect(status).toBe(0);
});
