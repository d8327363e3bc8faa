import { spawnSync } from "node:child_process";
import { inRoot } from "@qualitycontrol/tooling/root";
import { toolOf } from "@qualitycontrol/tooling/tool.mjs";
import { expect, test } from "vitest";

test.each(["packages/bench", "test/generators", "test/release"])(
  "%s type-checks (its dependencies are installed only for the deep tests)",
  (folder) => {
    const { status, stdout } = spawnSync(process.execPath, [toolOf("tsc") ?? "", "--project", inRoot(folder)], {
      encoding: "utf8",
    });
    expect(stdout).toBe("");
    expect(status).toBe(0);
  },
);
