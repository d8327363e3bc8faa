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

/** Sends a request with a Guid and gives what is looked at in the answer. */
async function ask(line: string, init: RequestInit & { duplex?: "half" } = {}) {
  const [method = "", target] = line.split(" ");
  const headers = { guid: "G", ...(init.headers as Record<string, string>) };
  const answer = await fetch(gate.url + target, { method, ...init, headers });
  expect(answer.headers.get("x-gate")).toBe(identity["x-gate"]);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === "" ? undefined : JSON.parse(text) };
}

/** A body that is sent in chunks, without a Content-Length. */
const inChunks = (text: string) => ({ body: new Blob([text]).stream(), duplex: "half" as const });

test.each([
  ["a path without parameters goes before one with", "PUT /gate/open", {}],
  ["a comma belongs to the value of a path parameter", "PUT /gate/a,b", {}],
  ["an encoded slash belongs to the value too", "PUT /gate/a%2Fb", {}],
  ["a value that may be empty", "GET /gate/a/watch?from=1&note=", {}],
  ["a parameter that the contract does not know", "GET /gate/a/watch?from=1&colour=red", {}],
  ["a body", "POST /gate/a/guards", { body: '{"guards":[1]}', headers: json }],
  ["a body in chunks", "POST /gate/a/guards", { ...inChunks('{"guards":[1]}'), headers: json }],
  ["any JSON type of a type without body", "PUT /gate/a", { headers: { "content-type": "application/x+json" } }],
])("accepts %s", async (_, line, init) => {
  expect(await ask(line, init)).toMatchObject({ status: 200, body: { is: "open" } });
});

test("an operation without security needs no Guid, and every other one does", async () => {
  expect(await ask("PUT /gate/open", { headers: { guid: "" } })).toMatchObject({ status: 200 });
  expect(await ask("PUT /gate/a", { headers: { guid: "" } })).toMatchObject({ status: 401 });
});

test.each([
  ["an optional value that may not be empty", "GET /gate/a/watch?from=1&to=", {}, 422, "Give to in the query a value"],
  ["an empty value of an enumeration", "GET /gate/a/watch?from=1&side=", {}, 422, "Give side"],
  ["an empty mandatory value", "GET /gate/a/watch?from=", {}, 422, "Give from"],
  ["a missing mandatory value", "GET /gate/a/watch", {}, 422, "not valid"],
  ["a mandatory value under a name in the wrong case", "GET /gate/a/watch?From=1", {}, 422, "not valid"],
  ["a wrong value beside a right one in the wrong case", "GET /gate/a/watch?from=x&FROM=1", {}, 422, "not valid"],
  ["a value given twice", "GET /gate/a/watch?from=1&from=2", {}, 422, "not valid"],
  ["an empty path parameter", "PUT /gate/", {}, 422, "not valid"],
  ["a path that is encoded wrongly", "PUT /gate/%zz", {}, 400, "percent-encoded"],
  ["an unknown path", "PUT /fence", {}, 404, "hasn't been found"],
  ["a wrong method", "DELETE /gate/a", {}, 405, '"delete" method'],
  ["a missing body", "POST /gate/a/guards", { headers: json }, 422, "not valid"],
  ["a body against its schema", "POST /gate/a/guards", { body: '{"guards":[0]}', headers: json }, 422, "not valid"],
  ["the same in chunks", "POST /gate/a/guards", { ...inChunks('{"guards":[0]}'), headers: json }, 422, "not valid"],
  ["a body of another type", "POST /gate/a/guards", { body: "1" }, 415, "Supported content types: application/json"],
  ["a body that nobody reads", "PUT /gate/a", { body: "{}", headers: json }, 415, "non-empty body"],
  ["the same in chunks", "PUT /gate/a", { ...inChunks("{}"), headers: json }, 415, "non-empty body"],
  ["a malformed body", "POST /gate/a/guards", { body: '{"guards":', headers: json }, 400, "not valid JSON"],
  ["a malformed body that nobody reads", "PUT /gate/a", { body: "{", headers: json }, 400, "not valid JSON"],
  ["a body that is too large", "PUT /gate/a", { body: "x".repeat(2 ** 20 + 1) }, 413, "1048576 bytes"],
  ["a Content-Type that is none", "PUT /gate/a", { headers: { "content-type": "json" } }, 415, '"json"'],
  ["a type that the answer cannot have", "PUT /gate/a", { headers: { accept: "text/html" } }, 406, "text/html"],
])("refuses %s", async (_, line, init, status, detail) => {
  const answer = await ask(line, init);
  expect(answer).toMatchObject({ status, body: { status, detail: expect.stringContaining(detail) } });
  expect(answer.body).toMatchObject({ type: expect.any(String), title: expect.any(String) });
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});

test("an empty value is refused in the form that Prism refuses a wrong one in", async () => {
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
  ["a made-up answer, which this mock never gives", { prefer: "dynamic=true" }, { is: "open" }],
])("answers %s with an example", async (_, headers, body) => {
  expect(await ask("PUT /gate/a", { headers })).toMatchObject({ status: 200, body });
});

test.each([
  ["PUT /gate/a", "example=Rusty", 'paintGate has no scenario "Rusty". It has: Opened, Stuck.'],
  ["PUT /gate/a", "example=Rusty, code=200", 'paintGate has no scenario "Rusty". It has: Opened, Stuck.'],
  ["PUT /gate/open", "example=Rusty", 'openGate has no scenario "Rusty". It has: Opened, Stuck.'],
  ["PUT /gate/a", "code=9-2", 'paintGate has no result code "9-2". It has: 0, 9-1.'],
  ["PUT /gate/a", "code=500", "Requested status code 500 is not defined in the document."],
])("%s says what is wrong with Prefer: %s", async (line, prefer, detail) => {
  expect(await ask(line, { headers: { prefer } })).toMatchObject({ status: 404, body: { detail } });
});

test("a page of another origin may send what it likes and read the whole answer", async () => {
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
])("what is no HTTP is refused like the rest: %.20j", async (bytes, status) => {
  const answer = await exchange(gate.url, bytes);
  expect(answer).toMatch(`HTTP/1.1 ${status}\r\n`);
  expect(answer.toLowerCase()).toContain("x-gate: 1\r\n");
  expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toMatchObject({ detail: expect.any(String) });
});

test("slow heads and slow bodies are cut off", async () => {
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

test("GET / says what answers, in which version, and what to call", async () => {
  const answer = await fetch(gate.url);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(await answer.text()).toBe(
    "A gate, contract 1\n\nCall an operation at its path, such as GET /gate/{name}/watch.\n",
  );
  expect(await (await fetch(gate.url, { method: "HEAD" })).text()).toBe("");
});
