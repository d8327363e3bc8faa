import { describe, expect, it } from "vitest";
import type { Case, Observed } from "./case.ts";
import { caseFileValidator } from "./case-files.ts";
import { compare } from "./compare.ts";
import { printDifference } from "./difference.ts";
import { startDriver } from "./driver.ts";
import { runCases } from "./run-cases.ts";

const refusal: Case = {
  id: "refusal",
  title: "A refusal",
  options: { agentId: "30169", guid: "a-secret-guid" },
  steps: [{ call: "sayFree", expect: { error: { code: "gateway-refused", outcome: "refused" } } }],
  exchanges: [{ request: { method: "POST", target: "/free", headers: { Guid: "a-secret-guid" } }, response: {} }],
};

describe("a driver", () => {
  /** A driver that runs this for each line. */
  const driverThat = (code: string) =>
    startDriver("Test", process.execPath, [
      "-e",
      `require("readline").createInterface({ input: process.stdin }).on("line", async (line) => {
        const task = JSON.parse(line); ${code}
      })`,
    ]);

  it("receives a case without what must come out", async () => {
    const driver = driverThat(
      "console.log(JSON.stringify({ id: task.id, pauses: [], steps: [{ success: Object.keys(task), error: task.steps[0] }] }))",
    );
    const [observed] = await runCases(driver, [refusal]);
    await driver.close();
    expect(observed?.result.steps).toEqual([
      { success: ["id", "baseUrl", "control", "options", "steps"], error: { call: "sayFree" } },
    ]);
  });

  it("that ends early fails its cases with its error output", async () => {
    const driver = driverThat(`console.error("out of memory"); process.exit(3)`);
    await expect(runCases(driver, [refusal])).rejects.toThrow("The driver for Test has ended:\nout of memory");
    await expect(driver.close()).rejects.toThrow("The driver for Test has ended");
  });

  it("that prints something else than JSON says so when it ends", async () => {
    const driver = driverThat(`console.log("Started."); process.exit(3)`);
    await expect(runCases(driver, [refusal])).rejects.toThrow("not a line of JSON: Started.");
    await expect(driver.close()).rejects.toThrow();
  });
});

describe("a difference", () => {
  it("says where it is, what the case expects, and what happened", () => {
    const observed: Observed = {
      result: {
        id: "refusal",
        pauses: [],
        steps: [
          {
            error: { kind: "GatewayFailure", code: "gateway-failed", outcome: "unknown", message: "Failed." },
            shown: ["Error: a-secret-guid"],
          },
        ],
      },
      requests: [
        { method: "POST", target: "/busy", version: "HTTP/1.1", headers: { guid: "another" }, body: "" },
        { method: "POST", target: "/busy", version: "HTTP/1.1", headers: {}, body: "" },
      ],
    };
    const printed = (it: Observed) => compare(refusal, it).map(printDifference).join("\n");
    expect(printed(observed)).toBe(`  step 1 (call sayFree): error.code
    expected: gateway-refused
    actual:   gateway-failed
  step 1 (call sayFree): error.outcome
    expected: refused
    actual:   unknown
  the requests
    expected: ["POST /free"]
    actual:   ["POST /busy","POST /busy"]
  what errors show
    expected: no secret
    actual:   Error: a-secret-guid`);
    expect(printed({ ...observed, requests: observed.requests.slice(0, 1) })).toContain(`  request 1: line
    expected: POST /free HTTP/1.1
    actual:   POST /busy HTTP/1.1
  request 1: header guid
    expected: a-secret-guid
    actual:   another
  request 1: header content-type
    expected: application/json; charset=UTF-8
    actual:   nothing`);
  });
});

it("a file of cases that breaks the schema is refused, with the place", () => {
  const file = { $schema: "", description: "", cases: [{ ...refusal, steps: [{ call: "sayFree", open: "stream" }] }] };
  expect(() => caseFileValidator()("wrong.json", file)).toThrow(
    /^wrong.json: .*\/cases\/0\/steps\/0 must match exactly one schema/,
  );
});
