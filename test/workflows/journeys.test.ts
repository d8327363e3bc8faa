import { readdirSync, readFileSync } from "node:fs";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { startMock } from "@qualitycontrol/mock";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Mutation, startMutatingServer } from "./mutating-server.ts";
import { type Ran, respect } from "./respect.ts";

const journeys = readdirSync(inRoot("openapi/workflows")).map((name) => `openapi/workflows/${name}`);
const stepsOf = (file: string): string[] =>
  parse(readFileSync(inRoot(file), "utf8")).workflows.flatMap(({ steps }: { steps: { stepId: string }[] }) =>
    steps.map(({ stepId }) => stepId),
  );

/** A result code that any operation may return. */
const anywhere = Object.values(resultCodes).find(({ gatewayWide }) => gatewayWide)?.code;

/** A failure with the HTTP status 200, and a success of another shape. */
const MUTATIONS: Record<string, { mutate: Mutation; check: string }> = {
  "a failing retcode": {
    mutate: () => ({ message: "", retcode: anywhere }),
    check: "success criteria check",
  },
  "a wrong shape": { mutate: (body) => ({ ...body, message: 0 }), check: "schema check" },
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

describe("a journey fails at the mutated step", () => {
  const all = journeys.flatMap((file) =>
    stepsOf(file).flatMap((step, at) => Object.keys(MUTATIONS).map((name) => ({ file, step, at, name }))),
  );
  // A selection; journeys.deep.test.ts runs all cases.
  const cases = process.env["MODE"] === "deep" ? all : all.filter((_, index) => index % 5 === 0);
  let result: Awaited<ReturnType<typeof respect>>;

  beforeAll(async () => {
    const servers = await Promise.all(
      cases.map(({ at, name }) =>
        startMutatingServer(mock.url, at, (MUTATIONS[name] as (typeof MUTATIONS)[string]).mutate),
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
    // The first failed check is the cause; a value that a later step needs may then be missing, too.
    expect(failed?.[0]?.name).toBe(MUTATIONS[name]?.check);
    expect(output).toContain("Workflows: 1 failed, 1 total");
    expect(output).toContain(`stepId - ${step}`);
  });
});
