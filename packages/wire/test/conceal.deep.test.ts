import { test } from "vitest";
import { checkAgainstPattern } from "./conceal-pattern.ts";

test("what a pattern of all spellings finds is hidden too, each character spelled at random", () => {
  checkAgainstPattern(5_000);
});
