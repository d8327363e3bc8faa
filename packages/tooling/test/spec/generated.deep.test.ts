import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { checkGenerated } from "../../src/check-generated.ts";
import { render } from "../../src/generate.ts";
import "./generated.test.ts";

test("generating twice gives the same bytes", async () => {
  const fresh = await render();
  try {
    expect(await checkGenerated(fresh)).toEqual([]);
  } finally {
    rmSync(fresh, { recursive: true });
  }
});
