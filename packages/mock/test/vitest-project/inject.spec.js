import { expect, inject, test } from "vitest";

test("the mock answers", async () => {
  const { headers } = await fetch(inject("qualitycontrolMock"));
  expect(headers.has("qualitycontrol-mock")).toBe(true);
});
