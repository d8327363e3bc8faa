import { isDeepStrictEqual } from "node:util";
import { GatewayFailure, InspectorError, type RequestOptions } from "@qualitycontrol/client";
import { signIn } from "@qualitycontrol/client/session";
import { guidHeader } from "@qualitycontrol/contract/calls";
import { type Mock, startMock } from "@qualitycontrol/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TIMEOUT, withFrozenTime } from "../../contract-tests/test/mock-time.ts";
import { wrongBodies } from "../../contract-tests/test/mutants/bodies.ts";
import { type Mutant, serve } from "../../contract-tests/test/mutants/mutant.ts";
import { wrongRequests } from "../../contract-tests/test/mutants/requests.ts";
import { wrongResponses } from "../../contract-tests/test/mutants/responses.ts";
import { argumentsOf, failures, inspectorId, outcomeOf, type Scenario, successes } from "./contract-cases.ts";
import { expectedErrors, undetectable } from "./mutant-expectations.ts";
import { call, inspectorAt } from "./stub-gateway.ts";

/** The mutants that a client can encounter. Others accept invalid requests, which the client does not send. */
const mutants: readonly Mutant[] = [...wrongResponses, ...wrongRequests, ...wrongBodies];

/** The error of a client's call, and the gateway's response. */
interface CallEnd {
  error: unknown;
  wire: unknown;
}

async function runCall({ operation, scenario }: Scenario, baseUrl: string): Promise<CallEnd> {
  let wire: unknown;
  const fetchScenario = async (url: string, options: RequestOptions) => {
    const response = await fetch(url, { ...options, headers: { ...options.headers, Prefer: `example=${scenario}` } });
    const text = await response.clone().text();
    wire = text.startsWith("{") ? JSON.parse(text) : text;
    return response;
  };
  const options = { fetch: fetchScenario, timeout: TIMEOUT };
  const calling =
    operation === "login"
      ? signIn({ baseUrl, agentId: inspectorId, ...options }, argumentsOf(operation))
      : call(inspectorAt(baseUrl, options), operation);
  return calling.then(
    () => ({ error: undefined, wire }),
    (error: unknown) => ({ error, wire }),
  );
}

/** The members of an error by which results are compared. */
const comparable = (error: unknown) => {
  const { name, outcome, retcode } = Object(error);
  return { name, outcome, retcode };
};

/** The scenarios of the operations that a mutant names; all scenarios if it names none. */
function scenariosOf({ fails }: Mutant): Scenario[] {
  const all = [...successes, ...failures];
  const named = all.filter(({ operation }) => new RegExp(`\\b${operation}\\b`).test(fails.source));
  return named.length > 0 ? named : all;
}

describe("at a gateway that breaks the contract", () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock.close());

  /** The results of all calls, and the client's requests that the mutant changes. */
  async function runMutant(mutant: Mutant) {
    const laxRequests: unknown[] = [];
    const request: Mutant["request"] = (asked) => {
      const changed = mutant.request?.(asked) ?? asked;
      // A sign-in has no Guid.
      if (asked.headers[guidHeader.toLowerCase()] && !isDeepStrictEqual(changed, asked)) laxRequests.push(asked);
      return changed;
    };
    const [right, wrong] = [await serve(mock), await serve(mock, { ...mutant, request })];
    try {
      const ends: { original: CallEnd; mutated: CallEnd }[] = [];
      await withFrozenTime(async () => {
        for (const scenario of scenariosOf(mutant)) {
          ends.push({ original: await runCall(scenario, right.url), mutated: await runCall(scenario, wrong.url) });
        }
      });
      return { ends, taken: laxRequests };
    } finally {
      await Promise.all([right.close(), wrong.close()]);
    }
  }

  it.for(mutants)("a call resolves only if the response reports success: $name", async (mutant) => {
    const { ends, taken } = await runMutant(mutant);
    for (const { error, wire } of ends.map(({ mutated }) => mutated)) {
      if (error === undefined) {
        expect(wire).toMatchObject({ retcode: successes[0]?.retcode });
        continue;
      }
      expect(error).toBeInstanceOf(InspectorError);
      const outcome = error instanceof GatewayFailure ? outcomeOf(error.retcode) : "unknown";
      expect(error).toMatchObject({ outcome, sentAt: expect.any(Date) });
    }
    expect(taken, "the client sends no request that only a lax gateway accepts").toEqual([]);

    const differing = ends.filter(
      ({ original, mutated }) => !isDeepStrictEqual(comparable(original.error), comparable(mutated.error)),
    );
    const reported = new Set(
      differing.map(({ mutated: { error } }) => `${comparable(error).name} ${comparable(error).outcome}`),
    );
    const expected = expectedErrors[mutant.name];
    if (expected !== undefined) expect([...reported]).toEqual([expected]);
    else if (!SAYS_SUCCESS.includes(mutant.name)) expect([...reported]).toEqual([]);
  });

  it("each mutant is detected, or excused with a reason", () => {
    const excused = Object.values(undetectable).flat();
    const lax = mutants.filter(({ request }) => request).map(({ name }) => name);
    const all = [...Object.keys(expectedErrors), ...excused, ...lax];
    expect(all.toSorted()).toEqual(mutants.map(({ name }) => name).toSorted());
    expect({ seen: Object.keys(expectedErrors).length, excused: excused.length, lax: lax.length }).toEqual({
      seen: 17,
      excused: 36,
      lax: 36,
    });
  });
});

const [SAYS_SUCCESS = []] = Object.values(undetectable);
