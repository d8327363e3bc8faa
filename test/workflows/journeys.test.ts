import { readdirSync, readFileSync } from "node:fs";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { startMock } from "@qualitycontrol/mock";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Ran, respect } from "./respect.ts";
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

describe("every journey runs on the mock, step by step", () => {
  let result: Awaited<ReturnType<typeof respect>>;
  beforeAll(async () => {
    result = await respect(journeys.map((file) => ({ file, url: mock.url })));
  });

  test("and the run succeeds", () => {
    expect(result.code, result.ran.map(({ output }) => output).join("\n")).toBe(0);
  });

  test.each(journeys.map((file, index) => ({ file, index })))("$file", ({ file, index }) => {
    const { output, steps } = result.ran[index] as Ran;
    expect(steps.map(({ stepId }) => stepId)).toEqual(stepsOf(file));
    expect(output).toContain("Workflows: 1 passed, 1 total");
    expect(output).not.toContain(sampleGuid);
  });
});

describe("a journey fails at the step that goes wrong", () => {
  const all = journeys.flatMap((file) =>
    stepsOf(file).flatMap((step, at) => Object.keys(SPOILERS).map((name) => ({ file, step, at, name }))),
  );
  // Each in turn for each spoiler; all of them: journeys.deep.test.ts.
  const cases = process.env["MODE"] === "deep" ? all : all.filter((_, index) => index % 5 === 0);
  let result: Awaited<ReturnType<typeof respect>>;

  beforeAll(async () => {
    const servers = await Promise.all(
      cases.map(({ at, name }) =>
        startSpoilingServer(mock.url, at, (SPOILERS[name] as (typeof SPOILERS)[string]).spoil),
      ),
    );
    try {
      result = await respect(cases.map(({ file }, index) => ({ file, url: servers[index]?.url ?? "" })));
    } finally {
      await Promise.all(servers.map((server) => server.close()));
    }
  });

  test("and the run with it", () => {
    expect(result.code).toBe(1);
  });

  test.each(cases.map((each, index) => ({ ...each, index })))("$file: $step after $name", ({ step, name, index }) => {
    const { output, steps } = result.ran[index] as Ran;
    expect(steps.at(-1)?.stepId).toBe(step);
    const failed = steps.at(-1)?.checks.filter(({ passed }) => !passed);
    // The first is the cause; a value that a later step needs may be missing then, too.
    expect(failed?.[0]?.name).toBe(SPOILERS[name]?.check);
    expect(output).toContain("Workflows: 1 failed, 1 total");
    expect(output).toContain(`stepId - ${step}`);
  });
});
