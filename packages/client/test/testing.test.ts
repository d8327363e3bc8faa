import { ConnectionLost } from "@qualitycontrol/client";
import { explain, resultCodes } from "@qualitycontrol/client/result-codes";
import { on } from "@qualitycontrol/client/testing";
import { operations } from "@qualitycontrol/contract/operations";
import { HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { argumentsOf, inspectorId, parametersOf, successes } from "./contract-cases.ts";
import { call, errorOf, inspectorAt } from "./stub-gateway.ts";

const [refusal] = operations.interceptCall.resultCodes.codes;
/** A code of another operation. */
const [, , , , foreign] = operations.requestWhisperAgent.resultCodes.codes;

describe("handlers for MSW", () => {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  const createOne = () => inspectorAt("https://gateway.example:8043/behind/a/proxy");

  it.for(successes)(
    "respond to $operation with $scenario, and receive its arguments",
    async ({ operation, answer }) => {
      const seen: object[] = [];
      server.use(
        on(operation, ({ args }) => {
          seen.push(args);
          return answer as { message: string; retcode: "0" };
        }),
      );
      expect(await call(createOne(), operation)).toEqual(answer);
      const names = parametersOf(operation).map(({ name }) => name);
      const given = Object.entries(argumentsOf(operation)).filter(([name]) => names.includes(name));
      expect(seen).toEqual([{ ...Object.fromEntries(given), agentid: inspectorId }]);
    },
  );

  it("respond repeatedly, also with a failure or a broken connection", async () => {
    server.use(on("interceptCall", { message: "", retcode: refusal }), on("sayFree", HttpResponse.error()));
    for (const _ of [1, 2]) {
      expect(await errorOf(createOne().interceptCall({ workNo: 101, callId: "1" }))).toMatchObject({
        retcode: refusal,
      });
      expect(await errorOf(createOne().sayFree())).toBeInstanceOf(ConnectionLost);
    }
  });

  it("are typed by the contract", () => {
    expect(operations.interceptCall.resultCodes.codes).not.toContain(foreign);
    expect(on("interceptCall", { message: "", retcode: refusal })).toBeDefined();
    // @ts-expect-error a code that is not documented for the operation
    on("interceptCall", { message: "", retcode: foreign });
    // @ts-expect-error no such operation
    expect(() => on("interceptCalls", { message: "", retcode: "0" })).toThrow(TypeError);
    // @ts-expect-error the result is a list
    on("queryAllCallInfoByAgentWorkNoEx", { message: "", retcode: "0", result: {} });
  });
});

it("explain returns an entry for every code of the catalogue, and for no other", () => {
  for (const { code, meaning, advice } of Object.values(resultCodes)) {
    expect(explain({ retcode: code })).toMatchObject({ code, meaning, advice });
  }
  for (const retcode of ["0", "", "999-999", "constructor"]) expect(explain({ retcode })).toBeUndefined();
});
