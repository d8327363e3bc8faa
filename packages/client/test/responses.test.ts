import { GatewayFailure, UnreadableAnswer, WrongShape } from "@qualitycontrol/client";
import { rows } from "@qualitycontrol/contract/calls";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { describe, expect, it } from "vitest";
import { failures, operationIds, outcomeOf, successes } from "./contract-cases.ts";
import { call, errorOf, type Gateway, inspectorAt, respondWith, startGateway } from "./stub-gateway.ts";

const STATUSES = [200, 201, 400, 401, 403, 404, 409, 500, 502, 503];
const [operation] = operationIds as [(typeof operationIds)[number]];

/** Starts a gateway that returns the same body for each request, with one status after the other. */
async function startGatewayWithStatuses(answer: object): Promise<Gateway> {
  const gateway: Gateway = await startGateway((...exchange) =>
    respondWith(answer, STATUSES[gateway.requests.length - 1])(...exchange),
  );
  return gateway;
}

describe("a failing retcode is never a success", () => {
  it.for(failures)("$operation, $retcode, under any HTTP status", async ({ operation, retcode, answer }) => {
    await using gateway = await startGatewayWithStatuses(answer);
    for (const status of STATUSES) {
      const error = await errorOf(call(inspectorAt(gateway.url), operation));
      expect(error).toBeInstanceOf(GatewayFailure);
      expect(error).toMatchObject({ retcode, httpStatus: status, outcome: outcomeOf(retcode) });
    }
  });

  it.for(Object.values(resultCodes))(
    "$code has the outcome that follows from the catalogue",
    async ({ code, meaning }) => {
      await using gateway = await startGateway(respondWith({ retcode: code, message: meaning }));
      const error = await errorOf(call(inspectorAt(gateway.url), operation));
      expect(error).toMatchObject({ retcode: code, gatewayMessage: meaning, outcome: outcomeOf(code) });
    },
  );

  it.for(["00", "", " 0", "-1", "success", "constructor", "__proto__"])("the unknown code %j", async (retcode) => {
    await using gateway = await startGateway(respondWith({ retcode }));
    const error = await errorOf(call(inspectorAt(gateway.url), operation));
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ retcode, documented: false, outcome: "unknown" });
  });

  it("a code that is in the catalogue but not in the operation's list is marked as undocumented", async () => {
    const documented = new Set(failures.filter((failure) => failure.operation === operation).map((it) => it.retcode));
    const { code } = Object.values(resultCodes).find((it) => !documented.has(it.code) && !it.gatewayWide) as {
      code: string;
    };
    await using gateway = await startGateway(respondWith({ retcode: code }));
    const error = await errorOf(call(inspectorAt(gateway.url), operation));
    expect(error).toMatchObject({
      retcode: code,
      documented: false,
      message: expect.stringContaining("undocumented"),
    });
    expect((error as GatewayFailure).isDocumentedFor(operation)).toBe(false);
  });

  it.for(failures)("$operation, $retcode, is documented for this operation only", async ({ operation, answer }) => {
    await using gateway = await startGateway(respondWith(answer));
    const error = (await errorOf(call(inspectorAt(gateway.url), operation))) as GatewayFailure;
    expect(operationIds.filter((id) => error.isDocumentedFor(id))).toEqual([operation]);
  });
});

it.for(successes)("$operation succeeds by its retcode, whatever the HTTP status", async ({ operation, answer }) => {
  await using gateway = await startGatewayWithStatuses(answer);
  for (const status of STATUSES) {
    expect(await call(inspectorAt(gateway.url), operation), `HTTP ${status}`).toEqual(answer);
  }
});

const HTML = "<!doctype html><title>Bad Gateway</title>";
const success = successes[0]?.answer as { retcode: string };
const JSON_TYPE = { "Content-Type": "application/json" };

describe("a response that does not state the outcome", () => {
  it.for([
    { what: "an empty 200", body: "", code: "empty-response" },
    { what: "an empty 401", body: "", status: 401, code: "empty-response" },
    { what: "an empty 401 without a length", body: "", status: 401, chunked: true, code: "empty-response" },
    { what: "an empty 200 without a length", body: "", chunked: true, code: "empty-response" },
    { what: "a 204", body: "", status: 204, code: "empty-response" },
    { what: "an HTML page with 200", body: HTML, headers: { "Content-Type": "text/html" }, code: "not-json" },
    { what: "an HTML page with 200 that claims to be JSON", body: HTML, headers: JSON_TYPE, code: "not-json" },
    { what: "an HTML page with 502", body: HTML, status: 502, code: "not-json" },
    { what: "half a JSON text", body: JSON.stringify(success).slice(0, -3), code: "not-json" },
  ])("$what", async ({ body, status = 200, headers = {}, chunked = false, code }) => {
    await using gateway = await startGateway(
      respondWith(body, status, { ...headers, ...(chunked && { "Transfer-Encoding": "chunked" }) }),
    );
    for (const operation of operationIds) {
      const error = await errorOf(call(inspectorAt(gateway.url), operation));
      expect(error).toBeInstanceOf(UnreadableAnswer);
      expect(error).toMatchObject({ operation, code, httpStatus: status, outcome: "unknown" });
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
    await using gateway = await startGateway(respondWith(body, status));
    for (const operation of operationIds) {
      const error = await errorOf(call(inspectorAt(gateway.url), operation));
      expect(error).toBeInstanceOf(WrongShape);
      expect(error).toMatchObject({ operation, member, httpStatus: status, outcome: "unknown" });
    }
  });

  const checkedMembers = operationIds.flatMap((operation) =>
    Object.entries(rows[operation].shape ?? {}).map(([member, type]) => ({ operation, member, type })),
  );
  it.for(checkedMembers)("$operation: $member of a type other than $type", async ({ operation, member, type }) => {
    const wrong = [
      "text",
      0,
      true,
      type.startsWith("array") ? {} : [],
      ...(type.endsWith("?") ? [] : [null, undefined]),
    ];
    for (const value of wrong) {
      await using gateway = await startGateway(respondWith({ ...success, [member]: value }));
      const error = await errorOf(call(inspectorAt(gateway.url), operation));
      expect(error, String(value)).toBeInstanceOf(WrongShape);
      expect(error).toMatchObject({ operation, member, outcome: "unknown" });
    }
  });

  it("the data of every response is checked", () => {
    const answers = successes.filter(({ answer }) =>
      Object.values(answer).some((it) => Object.keys(Object(it)).length > 0 && typeof it === "object"),
    );
    expect(new Set(checkedMembers.map(({ operation }) => operation))).toEqual(
      new Set(answers.map(({ operation }) => operation)),
    );
  });

  it.for([301, 302, 303, 307, 308])("a redirect with %i, which is not followed", async (status) => {
    await using elsewhere = await startGateway(respondWith(success));
    await using gateway = await startGateway(respondWith(success, status, { Location: elsewhere.url }));
    const error = await errorOf(call(inspectorAt(gateway.url), operation));
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect(error).toMatchObject({ code: "redirect", outcome: "unknown" });
    expect(gateway.requests).toHaveLength(1);
    expect(elsewhere.requests).toHaveLength(0);
  });

  it("a redirect that the caller's own fetch followed", async () => {
    await using elsewhere = await startGateway(respondWith(success));
    await using gateway = await startGateway(respondWith(success, 302, { Location: elsewhere.url }));
    const inspector = inspectorAt(gateway.url, { fetch: (url) => fetch(url) });
    expect(await errorOf(call(inspector, operation))).toMatchObject({ code: "redirect" });
  });

  it("a redirect in a browser, which hides its status", async () => {
    const opaque = Object.defineProperties(new Response(), {
      type: { value: "opaqueredirect" },
      status: { value: 0 },
      ok: { value: false },
    });
    const error = await errorOf(call(inspectorAt("http://localhost", { fetch: async () => opaque }), operation));
    expect(error).toMatchObject({ code: "redirect", httpStatus: 0 });
  });
});
