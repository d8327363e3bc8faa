import { expect, test } from "vitest";
import { wronglyFormatted } from "../src/format.ts";

test("all Java files are formatted; otherwise run: npm run format", async () => {
  expect([...(await wronglyFormatted()).keys()]).toEqual([]);
});
