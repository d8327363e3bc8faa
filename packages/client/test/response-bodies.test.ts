import { gzipSync } from "node:zlib";
import { ConnectionLost, GatewayFailure, type InspectorOptions, UnreadableAnswer } from "@qualitycontrol/client";
import { describe, expect, it } from "vitest";
import { failures, successes } from "./contract-cases.ts";
import { call, errorOf, inspectorAt, startGateway } from "./stub-gateway.ts";

const [{ operation, answer }] = successes as [(typeof successes)[number]];
const [failure] = failures as [(typeof failures)[number]];
const success = JSON.stringify(answer);

/** The result or error of a call to a gateway that responds with these bytes. */
async function callResult(body: Uint8Array, headers: Record<string, string>): Promise<unknown> {
  await using gateway = await startGateway((_, response) => response.writeHead(200, headers).end(body));
  return await call(inspectorAt(gateway.url), operation).catch((error) => error);
}

describe("the charset of a response", () => {
  /** In GBK the second byte of this character is a backslash. */
  const [character, bytes] = ["誠", [0xd5, 0x5c]] as const;
  const text = (end: string) => `{"retcode":"${failure.retcode}","message":"${end}"}`;
  const inGbk = Buffer.concat(
    text("|")
      .split("|")
      .flatMap((part, at) => [...(at ? [Buffer.from(bytes)] : []), Buffer.from(part)]),
  );

  it.for(["application/json; charset=GBK", "application/json;charset=gb18030", 'text/plain; charset="gbk"'])(
    "is honoured: %s",
    async (type) => {
      const error = await callResult(inGbk, { "Content-Type": type });
      expect(error).toBeInstanceOf(GatewayFailure);
      expect(error).toMatchObject({ retcode: failure.retcode, gatewayMessage: character });
    },
  );

  it("defaults to UTF-8 if the runtime does not know it, and is never guessed", async () => {
    for (const charset of ["klingon", "x".repeat(1_000), "utf8", "UTF-8"]) {
      const body = Buffer.from(text(character));
      expect(await callResult(body, { "Content-Type": `application/json; charset=${charset}` })).toMatchObject({
        gatewayMessage: character,
      });
    }
  });

  it.for(["utf-8", "gbk", undefined])("a byte order mark is skipped: %s", async (charset) => {
    const body = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(success)]);
    const headers = { "Content-Type": `application/json${charset ? `; charset=${charset}` : ""}` };
    expect(await callResult(body, headers)).toEqual(answer);
  });

  it("is honoured in UTF-16", async () => {
    for (const mark of ["", "\ufeff"]) {
      const body = Buffer.from(mark + success, "utf16le");
      expect(await callResult(body, { "Content-Type": "application/json; charset=utf-16le" })).toEqual(answer);
    }
  });
});

describe("a compressed response that ends early is a lost connection", () => {
  const zipped = gzipSync(JSON.stringify({ ...failure.answer, message: "a longer message than before" }));
  it.for([3, 11, 20, zipped.length >> 1, zipped.length - 9])("after %i bytes", async (length) => {
    const error = await callResult(zipped.subarray(0, length), { "Content-Encoding": "gzip" });
    expect(error).toBeInstanceOf(ConnectionLost);
    expect(error).toMatchObject({ outcome: "unknown" });
  });

  it("a complete compressed response that is not JSON is unreadable", async () => {
    const error = await callResult(gzipSync("<p>Blocked</p>"), { "Content-Encoding": "gzip" });
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect(error).toMatchObject({ code: "not-json", excerpt: "<p>Blocked</p>" });
  });
});

describe("a fetch whose responses have no web streams", () => {
  type Fetch = NonNullable<InspectorOptions["fetch"]>;
  const answered =
    (members: object): Fetch =>
    async () =>
      ({ status: 200, headers: new Headers(), ...members }) as unknown as Response;
  const text = (body: string) => async () => body;

  it.for([
    { what: "no body at all", members: { text: text(success) } },
    { what: "a body that is null", members: { body: null, text: text(success) } },
    { what: "a stream of Node", members: { body: { pipe() {} }, text: text(success) } },
    { what: "no headers", members: { headers: undefined, text: text(success) } },
    { what: "headers of another kind", members: { headers: {}, text: text(success) } },
    { what: "a byte order mark", members: { text: text(`\ufeff${success}`) } },
  ])("is read with text(): $what", async ({ members }) => {
    expect(await call(inspectorAt("http://localhost", { fetch: answered(members) }), operation)).toEqual(answer);
  });

  it("is evaluated like any other", async () => {
    const endOf = (members: object) =>
      errorOf(call(inspectorAt("http://localhost", { fetch: answered(members) }), operation));
    expect(await endOf({ text: text(JSON.stringify(failure.answer)) })).toBeInstanceOf(GatewayFailure);
    expect(await endOf({ text: text("") })).toMatchObject({ code: "empty-response" });
    expect(await endOf({})).toMatchObject({ code: "empty-response" });
    expect(await endOf({ text: text(success.padEnd(2 ** 20 + 1)) })).toMatchObject({ code: "response-too-large" });
    expect(await endOf({ status: 302, body: { pipe() {} } })).toMatchObject({ code: "redirect" });
    expect(await endOf({ text: () => Promise.reject(new Error("reset")) })).toBeInstanceOf(ConnectionLost);
  });
});
