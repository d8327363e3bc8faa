import { GatewayFailure, UnreadableAnswer, WrongShape } from "@qualitycontrol/client";
import { rows } from "@qualitycontrol/contract/calls";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { describe, expect, it } from "vitest";
import { failures, operationIds, outcomeOf, successes } from "./contract-cases.ts";
import { answering, call, errorOf, type Gateway, inspectorAt, startGateway } from "./stub-gateway.ts";

const STATUSES = [200, 201, 400, 401, 403, 404, 409, 500, 502, 503];
const [operation] = operationIds as [(typeof operationIds)[number]];

/** A gateway that gives the same answer to each request, under one status after the other. */
async function underAnyStatus(answer: object): Promise<Gateway> {
  const gateway: Gateway = await startGateway((...exchange) =>
    answering(answer, STATUSES[gateway.requests.length - 1])(...exchange),
  );
  return gateway;
}

describe("a failing retcode is never a success", () => {
  it.for(failures)("$operation, $retcode, under any HTTP status", async ({ operation, retcode, answer }) => {
    await using gateway = await underAnyStatus(answer);
    for (const status of STATUSES) {
      const error = await errorOf(call(inspectorAt(gateway.url), operation));
      expect(error).toBeInstanceOf(GatewayFailure);
      expect(error).toMatchObject({ retcode, httpStatus: status, outcome: outcomeOf(retcode) });
    }
  });

  it.for(Object.values(resultCodes))(
    "$code has the outcome that the catalogue bears out",
    async ({ code, meaning }) => {
      await using gateway = await startGateway(answering({ retcode: code, message: meaning }));
      const error = await errorOf(call(inspectorAt(gateway.url), operation));
      expect(error).toMatchObject({ retcode: code, gatewayMessage: meaning, outcome: outcomeOf(code) });
    },
  );

  it.for(["00", "", " 0", "-1", "success", "constructor", "__proto__"])("the unknown code %j", async (retcode) => {
    await using gateway = await startGateway(answering({ retcode }));
    const error = await errorOf(call(inspectorAt(gateway.url), operation));
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ retcode, documented: false, outcome: "unknown" });
  });

  it("a code of the catalogue that the operation does not list is marked as undocumented", async () => {
    const documented = new Set(failures.filter((failure) => failure.operation === operation).map((it) => it.retcode));
    const { code } = Object.values(resultCodes).find((it) => !documented.has(it.code) && !it.gatewayWide) as {
      code: string;
    };
    await using gateway = await startGateway(answering({ retcode: code }));
    const error = await errorOf(call(inspectorAt(gateway.url), operation));
    expect(error).toMatchObject({
      retcode: code,
      documented: false,
      message: expect.stringContaining("undocumented"),
    });
    expect((error as GatewayFailure).isDocumentedFor(operation)).toBe(false);
  });

  it.for(failures)("$operation, $retcode, is documented for that operation alone", async ({ operation, answer }) => {
    await using gateway = await startGateway(answering(answer));
    const error = (await errorOf(call(inspectorAt(gateway.url), operation))) as GatewayFailure;
    expect(operationIds.filter((id) => error.isDocumentedFor(id))).toEqual([operation]);
  });
});

it.for(successes)("$operation succeeds by its retcode, whatever the HTTP status", async ({ operation, answer }) => {
  await using gateway = await underAnyStatus(answer);
  for (const status of STATUSES) {
    expect(await call(inspectorAt(gateway.url), operation), `HTTP ${status}`).toEqual(answer);
  }
});

const HTML = "<!doctype html><title>Bad Gateway</title>";
const success = successes[0]?.answer as { retcode: string };
const JSON_TYPE = { "Content-Type": "application/json" };

describe("an answer that does not tell how the operation ended", () => {
  it.for([
    { what: "an empty 200", body: "", problem: "empty" },
    { what: "an empty 401", body: "", status: 401, problem: "empty" },
    { what: "an empty 401 without a length", body: "", status: 401, chunked: true, problem: "empty" },
    { what: "an empty 200 without a length", body: "", chunked: true, problem: "empty" },
    { what: "a 204", body: "", status: 204, problem: "empty" },
    { what: "an HTML page with 200", body: HTML, headers: { "Content-Type": "text/html" }, problem: "not-json" },
    { what: "an HTML page with 200 that claims to be JSON", body: HTML, headers: JSON_TYPE, problem: "not-json" },
    { what: "an HTML page with 502", body: HTML, status: 502, problem: "not-json" },
    { what: "half a JSON text", body: JSON.stringify(success).slice(0, -3), problem: "not-json" },
  ])("$what", async ({ body, status = 200, headers = {}, chunked = false, problem }) => {
    await using gateway = await startGateway(
      answering(body, status, { ...headers, ...(chunked && { "Transfer-Encoding": "chunked" }) }),
    );
    for (const operation of operationIds) {
      const error = await errorOf(call(inspectorAt(gateway.url), operation));
      expect(error).toBeInstanceOf(UnreadableAnswer);
      expect(error).toMatchObject({ operation, problem, httpStatus: status, outcome: "unknown" });
    }
  });

  it.for([
    { what: "a success inside a JSON string", body: JSON.stringify(JSON.stringify(success)), member: "retcode" },
    { what: "retcode as a number", body: { ...success, retcode: Number(success.retcode) }, member: "retcode" },
    { what: "retcode as null", body: { ...success, retcode: null }, member: "retcode" },
    { what: "retcode as a list", body: { ...success, retcode: [success.retcode] }, member: "retcode" },
    { what: "no retcode", body: { message: "" }, member: "retcode" },
    { what: "null", body: "null", member: "retcode" },
    { what: "null with 500", body: "null", status: 500, member: "retcode" },
    { what: "a list", body: [success], member: "retcode" },
    { what: "a number", body: "0", member: "retcode" },
    { what: "a problem report with 422", body: { title: "Invalid request" }, status: 422, member: "retcode" },
  ])("JSON of another shape: $what", async ({ body, status = 200, member }) => {
    await using gateway = await startGateway(answering(body, status));
    for (const operation of operationIds) {
      const error = await errorOf(call(inspectorAt(gateway.url), operation));
      expect(error).toBeInstanceOf(WrongShape);
      expect(error).toMatchObject({ operation, member, httpStatus: status, outcome: "unknown" });
    }
  });

  const looked = operationIds.flatMap((operation) =>
    Object.entries(rows[operation].shape ?? {}).map(([member, type]) => ({ operation, member, type })),
  );
  it.for(looked)("$operation: $member that is not of the type $type", async ({ operation, member, type }) => {
    const wrong = [
      "text",
      0,
      true,
      type.startsWith("array") ? {} : [],
      ...(type.endsWith("?") ? [] : [null, undefined]),
    ];
    for (const value of wrong) {
      await using gateway = await startGateway(answering({ ...success, [member]: value }));
      const error = await errorOf(call(inspectorAt(gateway.url), operation));
      expect(error, String(value)).toBeInstanceOf(WrongShape);
      expect(error).toMatchObject({ operation, member, outcome: "unknown" });
    }
  });

  it("the operations whose answer holds something are looked into", () => {
    const answers = successes.filter(({ answer }) =>
      Object.values(answer).some((it) => Object.keys(Object(it)).length > 0 && typeof it === "object"),
    );
    expect(new Set(looked.map(({ operation }) => operation))).toEqual(
      new Set(answers.map(({ operation }) => operation)),
    );
  });

  it.for([301, 302, 303, 307, 308])("a redirect with %i, which is not followed", async (status) => {
    await using elsewhere = await startGateway(answering(success));
    await using gateway = await startGateway(answering(success, status, { Location: elsewhere.url }));
    const error = await errorOf(call(inspectorAt(gateway.url), operation));
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect(error).toMatchObject({ problem: "redirect", outcome: "unknown" });
    expect(gateway.requests).toHaveLength(1);
    expect(elsewhere.requests).toHaveLength(0);
  });

  it("an answer for which the caller's own fetch did follow a redirect", async () => {
    await using elsewhere = await startGateway(answering(success));
    await using gateway = await startGateway(answering(success, 302, { Location: elsewhere.url }));
    const inspector = inspectorAt(gateway.url, { fetch: (url) => fetch(url) });
    expect(await errorOf(call(inspector, operation))).toMatchObject({ problem: "redirect" });
  });

  it("a redirect in a browser, which shows nothing of it", async () => {
    const opaque = Object.defineProperties(new Response(), {
      type: { value: "opaqueredirect" },
      status: { value: 0 },
      ok: { value: false },
    });
    const error = await errorOf(call(inspectorAt("http://localhost", { fetch: async () => opaque }), operation));
    expect(error).toMatchObject({ problem: "redirect", httpStatus: 0 });
  });
});
