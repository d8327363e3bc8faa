import { readdirSync, readFileSync } from "node:fs";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { startMock } from "@qualitycontrol/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { inRoot } from "../../scripts/root.ts";
import { respect } from "./respect.ts";
import { type Spoiler, startSpoilingServer } from "./spoiling-server.ts";

const journeys = readdirSync(inRoot("openapi/workflows")).map((name) => `openapi/workflows/${name}`);
const stepsOf = (file: string): string[] =>
  parse(readFileSync(inRoot(file), "utf8")).workflows.flatMap(({ steps }: { steps: { stepId: string }[] }) =>
    steps.map(({ stepId }) => stepId),
  );

/** A result code that any operation may answer. */
const anywhere = Object.values(resultCodes).find(({ gatewayWide }) => gatewayWide)?.code;

/** A failure that looks well over HTTP, and an answer that says success but has another shape. */
const SPOILERS: Record<string, { spoil: Spoiler; check: string }> = {
  "a failing retcode": {
    spoil: () => ({ message: "", retcode: anywhere }),
    check: "success criteria check",
  },
  "a wrong shape": { spoil: (body) => ({ ...body, message: 0 }), check: "schema check" },
};

let mock: Awaited<ReturnType<typeof startMock>>;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

describe.each(journeys)("%s", (file) => {
  test("runs on the mock, step by step", async () => {
    const { code, output, steps } = await respect(file, mock.url);
    expect(steps.map(({ stepId }) => stepId)).toEqual(stepsOf(file));
    expect(code, output).toBe(0);
    expect(output).not.toContain(sampleGuid);
  });

  const spoilings = stepsOf(file).flatMap((step, index) =>
    Object.keys(SPOILERS).map((name) => ({ step, index, name })),
  );
  test.concurrent.each(spoilings)("step $step fails by its name after $name", async ({ step, index, name }) => {
    const { spoil, check } = SPOILERS[name] as (typeof SPOILERS)[string];
    const server = await startSpoilingServer(mock.url, index, spoil);
    try {
      const { code, output, steps } = await respect(file, server.url);
      expect(code).toBe(1);
      expect(steps.at(-1)?.stepId).toBe(step);
      const failed = steps.at(-1)?.checks.filter(({ passed }) => !passed);
      // The first is the cause; a value that a later step needs may be missing then, too.
      expect(failed?.[0]?.name).toBe(check);
      expect(output).toContain(`stepId - ${step}`);
    } finally {
      await server.close();
    }
  });
});
