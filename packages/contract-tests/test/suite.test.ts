import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startMock } from "@qualitycontrol/testkit/mock";
import { defineContractSuite } from "@qualitycontrol/testkit/vitest";
import { afterAll, expect, test } from "vitest";

const mock = await startMock();
afterAll(() => mock.close());

defineContractSuite({ url: mock.url, mode: "full", runs: 5, only: ["requestWhisperAgent"] });

test("the README shows this file", () => {
  const [own = ""] = readFileSync(import.meta.filename, "utf8").split("\ntest(");
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const shown = /^```js\n(.*?)^```$/ms.exec(readme)?.[1] ?? "";
  const lines = (text: string) => text.split("\n").filter((line) => line !== "" && !/"node:|from "vitest"/.test(line));
  expect(lines(own)).toEqual(lines(shown));
});
