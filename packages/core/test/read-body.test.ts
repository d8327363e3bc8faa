import { type Operation, operations } from "@qualitycontrol/contract/operations";
import { beforeAll, expect, test } from "vitest";
import { type Contract, loadContract } from "../src/contract.ts";
import { judge } from "../src/judge/index.ts";

let contract: Contract;
beforeAll(async () => {
  contract = await loadContract();
});

const json = { "content-type": "application/json" };
const judged = (
  body: Uint8Array | string,
  headers: Record<string, string> = json,
  operation: Operation = operations.intercept,
) => judge(contract, operation, { status: 200, headers, body: Buffer.from(body) });

test("ignores a byte order mark", () => {
  expect(judged('\ufeff{"message":"","retcode":"0","result":{}}')).toEqual({ violations: [], retcode: "0" });
  expect(judged('\ufeff{"message":1,"retcode":"0","result":{}}').violations).toHaveLength(1);
});

test.each(["GBK", "gb2312", "GB18030"])("accepts Chinese text in %s", (charset) => {
  // The second byte of the first character is a backslash in ASCII.
  const message = Buffer.from([0x81, 0x5c, 0xd6, 0xd0]);
  const body = Buffer.concat([Buffer.from('{"message":"'), message, Buffer.from('","retcode":"0","result":{}}')]);
  expect(judged(body, { "content-type": `application/json;charset=${charset}` })).toEqual({
    violations: [],
    retcode: "0",
  });
});

test.each([
  ['{"message":"","retcode":"0","retcode":"100-006","result":{}}', ["body/retcode"]],
  ['{"message":"","retcode":"0","\\u0072etcode":"0","result":{}}', ["body/retcode"]],
  ['{"message":"\\"retcode\\":","retcode":"0","result":{}}', []],
  ['{"message":"{\\\\","retcode":"0","result":{}}', []],
])("finds in %s the repeated members %j", (body, places) => {
  const { violations } = judged(body);
  expect(violations).toEqual(
    places.map((place) => ({ kind: "violation", place, expected: "one member of this name", got: "several" })),
  );
});

test("finds repeated members inside objects and arrays", () => {
  const { violations } = judged('{"message":"","retcode":"0","result":{"a":[1,{"b":1,"b":2}]}}');
  expect(violations.map(({ place }) => place)).toContain("body/result/a/1/b");
});

test.each([
  ['{"message":"","retc', 'JSON that ends too early: "{\\"message\\":\\"\\",\\"retc"'],
  ['{"message":""', 'JSON that ends too early: "{\\"message\\":\\"\\""'],
  ['{"message":""}}', '"{\\"message\\":\\"\\"}}"'],
  ["<p>", '"<p>"'],
  ["", "nothing"],
  [Buffer.from([0x7b, 0xff]), "bytes that are not UTF-8"],
])("reports the body %j as %s", (body, got) => {
  expect(judged(body).violations).toEqual([{ kind: "violation", place: "body", expected: "JSON in UTF-8", got }]);
});

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

test.each([
  ["deeply nested", `{"message":${nested(100_000)},"retcode":"0","result":${nested(100_000)}}`],
  [
    "deeply nested and repeated",
    `{"message":"","retcode":"0","result":{"a":${'{"a":1,"a":'.repeat(50_000)}1${"}".repeat(50_001)}}`,
  ],
  ["long", `{"message":"","retcode":"0","result":{"a":"${"x".repeat(1_000_000)}"}}`],
])("judges a response that is %s", (_, body) => {
  const { violations, retcode } = judged(body);
  expect(retcode).toBe("0");
  expect(violations.length).toBeGreaterThan(0);
  for (const { place, got } of violations) expect((place + got).length).toBeLessThan(200);
});

/** The number of findings. read-body.deep.test.ts runs this file. */
const MANY = process.env["MODE"] === "deep" ? 400_000 : 30_000;

test.each([5_000, MANY])("reports 100 of %i findings, violations before drift", (count) => {
  const members = Array.from({ length: count }, (_, index) => `"member${index}":1`);
  const { violations } = judged(`{"message":1,"retcode":"0","result":{},${members}}`);
  expect(violations).toHaveLength(100);
  expect(violations[0]).toMatchObject({ kind: "violation", place: "body/message" });
  expect(violations.at(-1)).toEqual({
    kind: "drift",
    place: "body",
    expected: "fewer findings",
    got: `${count - 98} more`,
  });
});

test("judges a list of many invalid items", () => {
  const { violations } = judged(
    `{"message":"","retcode":"0","result":[${"1,".repeat(MANY)}1]}`,
    json,
    operations.queryAllCallInfoByAgentWorkNoEx,
  );
  expect(violations).toHaveLength(100);
});

test.each([
  ["a list", `{"message":"","retcode":"0","result":[${"1,".repeat(700_000)}1]}`],
  ["members", `{"message":"","retcode":"0","result":{"a":1${',"a":1'.repeat(700_000)}}}`],
  ["depth", nested(700_000)],
])("stops judging a response with too many values: %s", (_, body) => {
  const got = "JSON with more than 600000 values";
  expect(judged(body, json, operations.queryAllCallInfoByAgentWorkNoEx)).toEqual({
    violations: [{ kind: "violation", place: "body", expected: "JSON in UTF-8", got }],
  });
});

test("escapes the control characters of a response", () => {
  const control = "\u001b[31m\u0007\u009b\u2028\u202e";
  const { violations, retcode } = judged(
    JSON.stringify({ message: "", retcode: control, result: {}, [control]: control }),
  );
  expect(violations.length).toBeGreaterThan(1);
  expect(JSON.stringify([violations, retcode])).toContain("31m");
  for (const text of [retcode, ...violations.flatMap(({ place, expected, got }) => [place, expected, got])]) {
    expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e]/u);
  }
});
