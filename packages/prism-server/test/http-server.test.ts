import type { Listening } from "@qualitycontrol/core/listen";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exchange, head } from "../../../test/raw.ts";
import { identity, serveSampleApi } from "./sample-api.ts";

let gate: Listening;
beforeAll(async () => {
  gate = await serveSampleApi();
});
afterAll(() => gate.close());

const json = { "content-type": "application/json" };

/** Sends a request with a Guid. Returns the parts of the response that are compared. */
async function ask(line: string, init: RequestInit & { duplex?: "half" } = {}) {
  const [method = "", target] = line.split(" ");
  const headers = { guid: "G", ...(init.headers as Record<string, string>) };
  const answer = await fetch(gate.url + target, { method, ...init, headers });
  expect(answer.headers.get("x-gate")).toBe(identity["x-gate"]);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === "" ? undefined : JSON.parse(text) };
}

/** A chunked body, without a Content-Length. */
const inChunks = (text: string) => ({ body: new Blob([text]).stream(), duplex: "half" as const });

test.each([
  ["a path without parameters, preferred to one with parameters", "PUT /gate/open", {}],
  ["a path parameter with a comma", "PUT /gate/a,b", {}],
  ["a path parameter with an encoded slash", "PUT /gate/a%2Fb", {}],
  ["an allowed empty value", "GET /gate/a/watch?from=1&note=", {}],
  ["an undeclared parameter", "GET /gate/a/watch?from=1&colour=red", {}],
  ["a body", "POST /gate/a/guards", { body: '{"guards":[1]}', headers: json }],
  ["a chunked body", "POST /gate/a/guards", { ...inChunks('{"guards":[1]}'), headers: json }],
  ["a JSON media type without a body", "PUT /gate/a", { headers: { "content-type": "application/x+json" } }],
])("accepts %s", async (_, line, init) => {
  expect(await ask(line, init)).toMatchObject({ status: 200, body: { is: "open" } });
});

test("requires a Guid except for an operation without security", async () => {
  expect(await ask("PUT /gate/open", { headers: { guid: "" } })).toMatchObject({ status: 200 });
  expect(await ask("PUT /gate/a", { headers: { guid: "" } })).toMatchObject({ status: 401 });
});

test.each([
  ["an empty optional value", "GET /gate/a/watch?from=1&to=", {}, 422, "Empty in the query: to."],
  ["an empty value of an enumeration", "GET /gate/a/watch?from=1&side=", {}, 422, "Empty in the query: side."],
  ["an empty required value", "GET /gate/a/watch?from=", {}, 422, "Empty in the query: from."],
  ["a missing required value", "GET /gate/a/watch", {}, 422, "not valid"],
  ["a required parameter with a name in the wrong case", "GET /gate/a/watch?From=1", {}, 422, "not valid"],
  [
    "an invalid value next to a valid one with a name in the wrong case",
    "GET /gate/a/watch?from=x&FROM=1",
    {},
    422,
    "not valid",
  ],
  ["a repeated parameter", "GET /gate/a/watch?from=1&from=2", {}, 422, "not valid"],
  ["an empty path parameter", "PUT /gate/", {}, 422, "not valid"],
  ["a malformed percent-encoding", "PUT /gate/%zz", {}, 400, "percent-encoded"],
  ["an unknown path", "PUT /fence", {}, 404, "hasn't been found"],
  ["an unsupported method", "DELETE /gate/a", {}, 405, '"delete" method'],
  ["a missing body", "POST /gate/a/guards", { headers: json }, 422, "not valid"],
  [
    "a body that does not match its schema",
    "POST /gate/a/guards",
    { body: '{"guards":[0]}', headers: json },
    422,
    "not valid",
  ],
  ["the same in chunks", "POST /gate/a/guards", { ...inChunks('{"guards":[0]}'), headers: json }, 422, "not valid"],
  ["a body of another type", "POST /gate/a/guards", { body: "1" }, 415, "Supported content types: application/json"],
  ["an unexpected body", "PUT /gate/a", { body: "{}", headers: json }, 415, "non-empty body"],
  ["the same in chunks", "PUT /gate/a", { ...inChunks("{}"), headers: json }, 415, "non-empty body"],
  ["a malformed body", "POST /gate/a/guards", { body: '{"guards":', headers: json }, 400, "not valid JSON"],
  ["a malformed unexpected body", "PUT /gate/a", { body: "{", headers: json }, 400, "not valid JSON"],
  ["a body that is too large", "PUT /gate/a", { body: "x".repeat(2 ** 20 + 1) }, 413, "1048576 bytes"],
  ["a malformed Content-Type", "PUT /gate/a", { headers: { "content-type": "json" } }, 415, '"json"'],
  ["an Accept header that excludes JSON", "PUT /gate/a", { headers: { accept: "text/html" } }, 406, "text/html"],
])("refuses %s", async (_, line, init, status, detail) => {
  const answer = await ask(line, init);
  expect(answer).toMatchObject({ status, body: { status, detail: expect.stringContaining(detail) } });
  expect(answer.body).toMatchObject({ type: expect.any(String), title: expect.any(String) });
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});

test("the refusal of an empty value has the form of Prism's refusal of an invalid one", async () => {
  const [empty, wrong] = [await ask("GET /gate/a/watch?from=1&to="), await ask("GET /gate/a/watch?from=1&to=x")];
  const form = ({ type, title, status, validation: [{ location, severity }] }: typeof empty.body) => {
    return { type, title, status, location, severity };
  };
  expect(form(empty.body)).toEqual(form(wrong.body));
});

test.each([
  ["no preference", {}, { is: "open" }],
  ["a scenario", { prefer: "example=Stuck" }, { is: "stuck" }],
  ["a scenario in quotes among others", { prefer: 'wait=5, code=200; Example = "Stuck"' }, { is: "stuck" }],
  ["a result code", { prefer: "code=9-1" }, { is: "stuck" }],
  ["a result code of one character", { prefer: 'code="0"' }, { is: "open" }],
  ["a scenario before a result code", { prefer: "code=0, example=Stuck" }, { is: "stuck" }],
  ["a generated response, which this mock never returns", { prefer: "dynamic=true" }, { is: "open" }],
])("returns an example for %s", async (_, headers, body) => {
  expect(await ask("PUT /gate/a", { headers })).toMatchObject({ status: 200, body });
});

test.each([
  ["PUT /gate/a", "example=Rusty", 'paintGate has no scenario "Rusty". Valid: Opened, Stuck.'],
  ["PUT /gate/a", "example=Rusty, code=200", 'paintGate has no scenario "Rusty". Valid: Opened, Stuck.'],
  ["PUT /gate/open", "example=Rusty", 'openGate has no scenario "Rusty". Valid: Opened, Stuck.'],
  ["PUT /gate/a", "code=9-2", 'paintGate has no result code "9-2". Valid: 0, 9-1.'],
  ["PUT /gate/a", "code=500", "Requested status code 500 is not defined in the document."],
])("%s explains the invalid Prefer: %s", async (line, prefer, detail) => {
  expect(await ask(line, { headers: { prefer } })).toMatchObject({ status: 404, body: { detail } });
});

test("a page of another origin may send any request and read the whole response", async () => {
  const origin = "http://page.example";
  const asked = { origin, "access-control-request-method": "PUT", "access-control-request-headers": "guid, prefer" };
  const preflight = await ask("OPTIONS /gate/a", { headers: asked });
  expect(preflight.status).toBe(204);
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "PUT",
    "access-control-allow-headers": "guid, prefer",
  });
  for (const line of ["PUT /gate/a", "PUT /fence"]) {
    const { headers } = await ask(line, { headers: { origin } });
    expect(headers.get("access-control-allow-origin")).toBe(origin);
    expect(headers.get("access-control-expose-headers")).toContain("x-gate");
  }
});

test.each([
  ["HELLO\r\n\r\n", "400 Bad Request"],
  ["PUT gate HTTP/1.1\r\nHost: x\r\n\r\n", "400 Bad Request"],
  [`PUT /gate HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, "431 Request Header Fields Too Large"],
])("malformed HTTP gets a refusal in the same form: %.20j", async (bytes, status) => {
  const answer = await exchange(gate.url, bytes);
  expect(answer).toMatch(`HTTP/1.1 ${status}\r\n`);
  expect(answer.toLowerCase()).toContain("x-gate: 1\r\n");
  expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toMatchObject({ detail: expect.any(String) });
});

test("disconnects slow clients", async () => {
  const quick = await serveSampleApi({ headersTimeout: 100, requestTimeout: 300, connectionsCheckingInterval: 50 });
  const body = head("POST /gate/a/guards", {
    host: "x",
    guid: "G",
    "content-type": "application/json",
    "content-length": "9",
  });
  const answers = await Promise.all([
    exchange(quick.url, "GET /gate/a HTTP/1.1\r\nHost: x\r\nX-Slow: "),
    exchange(quick.url, `${body}{"a`),
  ]);
  for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  await quick.close();
});

test("GET / shows the name, the version and what to call", async () => {
  const answer = await fetch(gate.url);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(await answer.text()).toBe(
    "A gate, contract 1\n\nCall an operation at its path, such as GET /gate/{name}/watch.\n",
  );
  expect(await (await fetch(gate.url, { method: "HEAD" })).text()).toBe("");
});
