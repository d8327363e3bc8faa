import { brotliCompressSync, gzipSync } from "node:zlib";
import { guidRefusals } from "@qualitycontrol/contract/calls";
import { operations } from "@qualitycontrol/contract/operations";
import { loadContract } from "@qualitycontrol/core/contract";
import { describe, expect, test } from "vitest";
import { deriveCases } from "../src/cases/index.ts";
import type { Kind } from "../src/identity.ts";
import { sampleSubjects } from "../src/request.ts";
import { verdictOn } from "../src/verdict.ts";

const contract = await loadContract();
const { operationId } = operations.addSupervise;
const cases = deriveCases(contract, sampleSubjects(contract));
const refused = cases.find(({ name }) => name === `${operationId} refuses no Guid`);
const accepted = cases.find(({ name }) => name === `${operationId} returns 0 Success`);

const json = { "content-type": "application/json; charset=UTF-8" };
const bodyOf = (retcode: unknown) => JSON.stringify({ message: "", retcode, result: {} });
const [notSignedIn = ""] = guidRefusals;

interface Sent {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}
const sent = (status: number, body: string | Uint8Array, headers: Record<string, string> = json): Sent => ({
  status,
  headers,
  body: typeof body === "string" ? Buffer.from(body) : body,
});

/** Kinds and places of a response's violations. */
function violationsOf(probe: typeof refused, answer: Sent, kind: Kind) {
  if (!probe) throw new Error("There is no such case.");
  return verdictOn(contract, probe, answer, kind, (text) => text).violations.map(
    ({ kind, place }) => `${kind} ${place}`,
  );
}

test.each([
  ["a listed code", sent(200, bodyOf(notSignedIn))],
  ["a listed code under a 500", sent(500, bodyOf(notSignedIn))],
  ["a code in a number's place, as a number", sent(400, bodyOf(1006))],
  [
    "a listed code, compressed by gzip",
    sent(200, gzipSync(bodyOf(notSignedIn)), { ...json, "content-encoding": "gzip" }),
  ],
  ["a listed code after a byte order mark", sent(200, `\ufeff${bodyOf(notSignedIn)}`)],
  ["401 without a body", sent(401, "", {})],
  ["404 with a page", sent(404, "<html>Not found", { "content-type": "text/html" })],
  ["405 with JSON of a web application firewall", sent(405, JSON.stringify({ error: "denied" }))],
])("%s is a refusal", (what, answer) => {
  const expected = what.includes("as a number") ? ["drift body/retcode"] : [];
  expect(violationsOf(refused, answer, "gateway")).toEqual(expected);
});

describe.each([
  ["204", sent(204, "", {})],
  ["an empty 200", sent(200, "")],
  ["a page that says OK", sent(200, "<html>OK", { "content-type": "text/html" })],
  ["202", sent(202, JSON.stringify({ status: "queued" }))],
  ["500 without a result code", sent(500, "<html>Internal Server Error", { "content-type": "text/html" })],
  ["503 with JSON that has none", sent(503, JSON.stringify({ error: "unavailable" }))],
  ["a redirect", sent(302, "", { location: "/login" })],
  ["JSON without a result code", sent(200, "{}")],
  ["JSON that is no object", sent(200, "null")],
  ["a result code of another type", sent(200, bodyOf({ code: 1 }))],
  ["truncated gzip", sent(200, gzipSync(bodyOf(notSignedIn)).subarray(0, 12), { ...json, "content-encoding": "gzip" })],
])("%s leaves open whether the request was executed", (_, answer) => {
  test.each<[Kind, string]>([
    ["gateway", "drift response"],
    ["simulator", "violation response"],
    ["mock", "violation response"],
  ])("%s: %s", (kind, fault) => {
    expect(violationsOf(refused, answer, kind)).toEqual([fault]);
  });
});

test.each<[Kind, string]>([
  ["gateway", "drift body/retcode"],
  ["simulator", "violation body/retcode"],
])("an unlisted code is a refusal, but %s: %s", (kind, fault) => {
  for (const code of ["300-002", "999-999"])
    expect(violationsOf(refused, sent(200, bodyOf(code)), kind)).toEqual([fault]);
});

test.each([
  ["plain", sent(200, bodyOf("0"))],
  ["under a 4xx", sent(400, bodyOf("0"))],
  ["as a number", sent(200, bodyOf(0))],
  ["after a byte order mark", sent(200, `\ufeff${bodyOf("0")}`)],
  ["compressed by gzip", sent(200, gzipSync(bodyOf("0")), { ...json, "content-encoding": "gzip" })],
  ["compressed by br", sent(200, brotliCompressSync(bodyOf("0")), { ...json, "content-encoding": "br" })],
])("success %s is not a refusal", (_, answer) => {
  for (const kind of ["gateway", "simulator"] as const)
    expect(violationsOf(refused, answer, kind)).toEqual(["violation response"]);
});

test("two result codes in one response are a violation, even if a refusal is expected", () => {
  const twice = bodyOf(notSignedIn).replace("{", '{"retcode":"0",');
  expect(violationsOf(refused, sent(200, twice), "gateway")).toEqual(["violation body/retcode"]);
  expect(violationsOf(accepted, sent(200, twice), "gateway")).toContain("violation body/retcode");
});

test.each([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
])("decompresses a response with %s", (encoding, compress) => {
  const headers = { ...json, "content-encoding": encoding };
  expect(violationsOf(accepted, sent(200, compress(bodyOf("0")), headers), "gateway")).toEqual([]);
  expect(violationsOf(accepted, sent(200, compress(bodyOf(0)), headers), "gateway")).toEqual([
    "violation body/retcode",
  ]);
});
