import { test } from "vitest";
import { checkAgainstPattern } from "./conceal-pattern.ts";

test("hides everything that a pattern of all spellings finds, with each character in a random spelling", () => {
  checkAgainstPattern(5_000);
});
