import { brotliCompressSync, gzipSync } from "node:zlib";
import type { OperationId } from "@qualitycontrol/contract/operations";
import { success, successOf, withHeaders } from "./changes.ts";
import type { Mutant } from "./mutant.ts";

const CHINESE = Buffer.from([0xb3, 0xc9, 0xb9, 0xa6]);
const inChinese = (body: Buffer) =>
  Buffer.from(body.toString().replace('"message":""', `"message":"${CHINESE.toString("latin1")}"`), "latin1");

/** Gateways whose headers do not describe their bytes. */
export const wrongBytes: Mutant[] = [
  bytes("addSupervise", "a body that is not compressed, and says so", (body) => body, { "content-encoding": "gzip" }),
  bytes("addInsert", "a compressed body that does not say so", gzipSync),
  bytes("forceBusy", "truncated gzip", (body) => gzipSync(body).subarray(0, -12), { "content-encoding": "gzip" }),
  bytes("forceIdle", "truncated br", (body) => brotliCompressSync(body).subarray(0, 9), { "content-encoding": "br" }),
  bytes("intercept", "gzip twice, and says once", (body) => gzipSync(gzipSync(body)), { "content-encoding": "gzip" }),
  bytes("sayFree", "an unknown compression", (body) => body, { "content-encoding": "compressed" }),
  bytes("handShake", "GBK that does not say so", inChinese),
  bytes("logout", "GBK with bytes that it does not have", (body) => Buffer.concat([body, Buffer.from([0xff])]), {
    "content-type": "application/json;charset=GBK",
  }),
  bytes("forceLogout", "UTF-16", (body) => Buffer.from(`\ufeff${body.toString()}`, "utf16le"), {
    "content-type": "application/json;charset=UTF-16",
  }),
  bytes("forceDropCall", "two byte order marks", (body) => Buffer.from(`\ufeff\ufeff${body.toString()}`)),
  bytes("stopSuperviseOrInsert", "a byte order mark within", (body) =>
    Buffer.from(body.toString().replace("{", "{\ufeff")),
  ),
];

/** Gateways that repeat a member: clients differ in which one they read. */
export const repeatedMembers: Mutant[] = [
  repeated("addSupervise", "two result codes alike", '"retcode":"0",'),
  repeated("forceRest", "two result codes, success last", '"retcode":"100-006",'),
  repeated("intercept", "two result codes, one of them escaped", '"\\u0072etcode":"100-006",'),
  repeated("resetSkill", "two messages", '"message":"",'),
  repeated("interceptCall", "two results", '"result":{},'),
  repeated("pollEvents", "two events", '"event":null,"event":null,'),
  {
    name: "two agents in a result: queryAgentInfoByWorkNo",
    fails: RegExp(successOf("queryAgentInfoByWorkNo")),
    ...success("queryAgentInfoByWorkNo", (answer) => ({
      ...answer,
      body: Buffer.from(answer.body.toString().replace('"workno"', '"workno":"101","workno"')),
    })),
  },
];

function bytes(
  operationId: OperationId,
  what: string,
  change: (body: Buffer) => Buffer,
  headers: Record<string, string> = {},
): Mutant {
  return {
    name: `${what}: ${operationId}`,
    fails: RegExp(successOf(operationId)),
    ...success(operationId, (answer) => ({ ...withHeaders(answer, headers), body: change(answer.body) })),
  };
}

function repeated(operationId: OperationId, what: string, member: string): Mutant {
  return bytes(operationId, what, (body) => Buffer.from(body.toString().replace("{", `{${member}`)));
}
