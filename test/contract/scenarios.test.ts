import { operations } from "@qualitycontrol/contract/operations";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { describe, expect, test } from "vitest";
import { everyOperation, mockForTests } from "./mock.ts";

const call = mockForTests();

const everyScenario = everyOperation.flatMap(({ operationId, scenarios }) =>
  Object.entries(scenarios).map(([scenario, retcode]) => ({ operationId, scenario, retcode })),
);

test.each(everyScenario)("$operationId returns $retcode for $scenario", async ({ operationId, scenario, retcode }) => {
  const answer = await call(operationId, {}, { headers: { Prefer: `example=${scenario}` } });
  expect(answer).toMatchObject({ status: 200, type: "application/json" });
  expect(answer.body).toMatchObject({ retcode, message: expect.any(String) });
  expect(["0", ...Object.keys(resultCodes)]).toContain(answer.body.retcode);
});

// The cases above come from the examples; this compares them with the documented codes.
const documented = everyOperation.flatMap(({ operationId, resultCodes: { codes } }) =>
  codes.map((code) => ({ operationId, code })),
);
const exercised = documented.filter(({ operationId, code }) =>
  everyScenario.some((scenario) => scenario.operationId === operationId && scenario.retcode === code),
);
test(`documented codes that the mock has returned: ${exercised.length} of ${documented.length}`, () => {
  expect(documented.filter((code) => !exercised.includes(code))).toEqual([]);
});

describe.each(everyOperation)("$operationId", ({ operationId, scenarios }) => {
  test("succeeds by default", async () => {
    expect(await call(operationId)).toMatchObject({ status: 200, body: { retcode: "0" } });
  });

  test("returns a requested result code", async () => {
    for (const retcode of new Set(Object.values(scenarios))) {
      const answer = await call(operationId, {}, { headers: { Prefer: `code=${retcode}` } });
      expect(answer).toMatchObject({ status: 200, body: { retcode } });
    }
  });

  test("returns the scenario of each of several concurrent requests", async () => {
    const answers = Object.keys(scenarios).map((name) =>
      call(operationId, {}, { headers: { Prefer: `example=${name}` } }),
    );
    expect((await Promise.all(answers)).map(({ body }) => body.retcode)).toEqual(Object.values(scenarios));
  });

  test("lists its scenarios if the requested one is unknown", async () => {
    const answer = await call(operationId, {}, { headers: { Prefer: "example=NoSuchScenario" } });
    const names = Object.keys(operations[operationId].scenarios).join(", ");
    expect(answer).toMatchObject({
      status: 404,
      type: "application/problem+json",
      body: { detail: `${operationId} has no scenario "NoSuchScenario". Valid: ${names}.` },
    });
  });
});
