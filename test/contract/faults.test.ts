import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import type { OperationId } from "@qualitycontrol/contract/operations";
import { sampleRequest } from "@qualitycontrol/docs/samples/request";
import { describe, expect, test } from "vitest";
import { type Answer, everyOperation, mockForTests } from "./mock.ts";

const call = mockForTests();
const guid = document.components.securitySchemes.Guid.name;

/** A method that no operation has. With another operation's method, a request could match that operation's path. */
const UNUSED_METHOD = "PATCH";

const pathOf = (operationId: OperationId): string => sampleRequest(operationId, "").url.replace(/\?.*/, "");

/** Checks every member of a refusal. */
function expectProblem(answer: Answer, status: number, type: string, title: string, detail: string): void {
  expect(answer).toMatchObject({ status, type: "application/problem+json" });
  expect(answer.body).toEqual({ type, title, status, detail });
}

const ofPrism = (name: string) => `https://stoplight.io/prism/errors#${name}`;

describe.each(everyOperation)("$operationId", ({ operationId }) => {
  test("with a wrong method is not allowed", async () => {
    const detail = `The route ${pathOf(operationId)} has been matched, but it does not have "patch" method defined`;
    const answer = await call(operationId, {}, { method: UNUSED_METHOD });
    expectProblem(answer, 405, ofPrism("NO_METHOD_MATCHED_ERROR"), "Route resolved, but no method matched", detail);
  });

  test("with an unknown path is not found", async () => {
    const detail = `The route /elsewhere${pathOf(operationId)} hasn't been found in the specification file`;
    const answer = await call(operationId, {}, { url: (url) => `/elsewhere${url}` });
    expectProblem(answer, 404, ofPrism("NO_PATH_MATCHED_ERROR"), "Route not resolved, no path matched", detail);
  });
});

const [secured, unsecured] = [true, false].map((wanted) => everyOperation.filter((each) => each.secured === wanted));

describe.each(secured ?? [])("$operationId", ({ operationId }) => {
  test.each([
    ["missing", undefined],
    ["empty", ""],
  ])("with its Guid %s is unauthorized", async (_, value) => {
    const detail =
      "Your request does not fullfil the security requirements and no HTTP unauthorized response was found in the spec, " +
      "so Prism is generating this error for you.";
    const answer = await call(operationId, {}, { headers: { [guid]: value } });
    expectProblem(answer, 401, ofPrism("UNAUTHORIZED"), "Invalid security scheme used", detail);
  });
});

test.each(unsecured ?? [])("$operationId needs no Guid", async ({ operationId }) => {
  expect(await call(operationId, {}, { headers: { [guid]: undefined } })).toMatchObject({ status: 200 });
});

// `fetch` sends no body with GET.
const mayCarryBody = everyOperation.filter(({ method }) => (method as string) !== "GET");

describe.each(mayCarryBody)("$operationId", ({ operationId, hasBody }) => {
  test.each(["{", "}", "'x'", '{"a":1}}'])("with the malformed body %s gets the response 400", async (body) => {
    const detail = "The body is not valid JSON, although its Content-Type says so.";
    expectProblem(await call(operationId, {}, { body }), 400, "about:blank", "Bad Request", detail);
  });

  test("with a body of an unsupported media type is refused", async () => {
    const answer = await call(operationId, {}, { body: "hello", headers: { "Content-Type": "text/plain" } });
    expectProblem(answer, 415, ofPrism("INVALID_CONTENT_TYPE"), "Invalid content type", expectedTypes(hasBody));
  });

  test(`with a JSON body that is ${hasBody ? "invalid" : "not expected"} is refused`, async () => {
    const answer = await call(operationId, {}, { body: "5" });
    if (hasBody) expect(answer).toMatchObject({ status: 422, body: { title: "Invalid request" } });
    else expectProblem(answer, 415, ofPrism("INVALID_CONTENT_TYPE"), "Invalid content type", expectedTypes(hasBody));
  });
});

const expectedTypes = (hasBody: boolean): string =>
  hasBody
    ? "Supported content types: application/json"
    : "No supported content types, but request included a non-empty body";
