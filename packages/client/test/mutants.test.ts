import { isDeepStrictEqual } from "node:util";
import { GatewayFailure, InspectorError, type RequestOptions } from "@qualitycontrol/client";
import { signIn } from "@qualitycontrol/client/session";
import { guidHeader } from "@qualitycontrol/contract/calls";
import { type Mock, startMock } from "@qualitycontrol/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TIMEOUT, withoutTime } from "../../contract-tests/test/mock-time.ts";
import { wrongBodies } from "../../contract-tests/test/mutants/bodies.ts";
import { type Mutant, serve } from "../../contract-tests/test/mutants/mutant.ts";
import { wrongRequests } from "../../contract-tests/test/mutants/requests.ts";
import { wrongResponses } from "../../contract-tests/test/mutants/responses.ts";
import { argumentsOf, failures, inspectorId, outcomeOf, type Scenario, successes } from "./contract-cases.ts";
import { seen, unseen } from "./mutant-expectations.ts";
import { call, inspectorAt } from "./stub-gateway.ts";

/** The mutants that a client can meet: it sends none of the requests that others are lax about. */
const mutants: readonly Mutant[] = [...wrongResponses, ...wrongRequests, ...wrongBodies];

/** How a call through the client ended, and what the gateway had answered to it. */
interface Ended {
  error: unknown;
  wire: unknown;
}

async function endOf({ operation, scenario }: Scenario, baseUrl: string): Promise<Ended> {
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

/** What tells one end of a call from another. */
const kindOf = (error: unknown) => {
  const { name, outcome, retcode } = Object(error);
  return { name, outcome, retcode };
};

/** The scenarios of the operations that a mutant is about; of all, if it names none. */
function scenariosOf({ fails }: Mutant): Scenario[] {
  const all = [...successes, ...failures];
  const own = all.filter(({ operation }) => new RegExp(`\\b${operation}\\b`).test(fails.source));
  return own.length > 0 ? own : all;
}

describe("at a gateway that breaks the contract", () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock.close());

  /** How calls end, and the requests of the client that the mutant takes for others. */
  async function drive(mutant: Mutant) {
    const taken: unknown[] = [];
    const request: Mutant["request"] = (asked) => {
      const changed = mutant.request?.(asked) ?? asked;
      // A sign-in carries no Guid, and needs none.
      if (asked.headers[guidHeader.toLowerCase()] && !isDeepStrictEqual(changed, asked)) taken.push(asked);
      return changed;
    };
    const [right, wrong] = [await serve(mock), await serve(mock, { ...mutant, request })];
    try {
      const ends: { honest: Ended; spoilt: Ended }[] = [];
      await withoutTime(async () => {
        for (const scenario of scenariosOf(mutant)) {
          ends.push({ honest: await endOf(scenario, right.url), spoilt: await endOf(scenario, wrong.url) });
        }
      });
      return { ends, taken };
    } finally {
      await Promise.all([right.close(), wrong.close()]);
    }
  }

  it.for(mutants)("nothing looks like a success that does not say so: $name", async (mutant) => {
    const { ends, taken } = await drive(mutant);
    for (const { error, wire } of ends.map(({ spoilt }) => spoilt)) {
      if (error === undefined) {
        expect(wire).toMatchObject({ retcode: successes[0]?.retcode });
        continue;
      }
      expect(error).toBeInstanceOf(InspectorError);
      const outcome = error instanceof GatewayFailure ? outcomeOf(error.retcode) : "unknown";
      expect(error).toMatchObject({ outcome, sentAt: expect.any(Date) });
    }
    expect(taken, "the client sends nothing that only a lax gateway takes").toEqual([]);

    const differing = ends.filter(
      ({ honest, spoilt }) => !isDeepStrictEqual(kindOf(honest.error), kindOf(spoilt.error)),
    );
    const told = new Set(differing.map(({ spoilt: { error } }) => `${kindOf(error).name} ${kindOf(error).outcome}`));
    const expected = seen[mutant.name];
    if (expected !== undefined) expect([...told]).toEqual([expected]);
    else if (!SAYS_SUCCESS.includes(mutant.name)) expect([...told]).toEqual([]);
  });

  it("each mutant is seen, or excused for a reason", () => {
    const excused = Object.values(unseen).flat();
    const lax = mutants.filter(({ request }) => request).map(({ name }) => name);
    const all = [...Object.keys(seen), ...excused, ...lax];
    expect(all.toSorted()).toEqual(mutants.map(({ name }) => name).toSorted());
    expect({ seen: Object.keys(seen).length, excused: excused.length, lax: lax.length }).toEqual({
      seen: 17,
      excused: 36,
      lax: 36,
    });
  });
});

const [SAYS_SUCCESS = []] = Object.values(unseen);
