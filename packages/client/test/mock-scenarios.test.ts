import { GatewayFailure, type RequestOptions } from "@qualitycontrol/client";
import { type Mock, startMock } from "@qualitycontrol/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failures, outcomeOf, successes } from "./contract-cases.ts";
import { call, errorOf, inspectorAt } from "./stub-gateway.ts";

/** A `fetch` that requests a scenario from the mock. */
const fetchScenario =
  (scenario: string) =>
  (url: string, options: RequestOptions): Promise<Response> =>
    fetch(url, { ...options, headers: { ...options.headers, Prefer: `example=${scenario}` } });

describe("against the mock", () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock.close());

  it.for(successes)("$operation resolves with the response of $scenario", async ({ operation, scenario, answer }) => {
    const inspector = inspectorAt(mock.url, { fetch: fetchScenario(scenario) });
    expect(await call(inspector, operation)).toEqual(answer);
  });

  it.for(failures)("$operation throws on $scenario ($retcode)", async ({ operation, scenario, retcode }) => {
    const inspector = inspectorAt(mock.url, { fetch: fetchScenario(scenario) });
    const error = await errorOf(call(inspector, operation));
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ operation, retcode, documented: true, outcome: outcomeOf(retcode) });
  });
});
