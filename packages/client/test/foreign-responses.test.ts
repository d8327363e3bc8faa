import { GatewayFailure, type InspectorError, UnreadableAnswer, WrongShape } from "@qualitycontrol/client";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { failures, successes } from "./contract-cases.ts";
import { call, errorOf, inspectorAt, respondWith, startGateway } from "./stub-gateway.ts";

const [{ operation }] = successes as [(typeof successes)[number]];
const [failure] = failures as [(typeof failures)[number]];

/** The error of a call that receives this response. */
async function errorAt(body: unknown, status = 200, headers: Record<string, string> = {}): Promise<InspectorError> {
  await using gateway = await startGateway(respondWith(body, status, headers));
  return (await errorOf(call(inspectorAt(gateway.url), operation))) as InspectorError;
}

const HTML = `<!doctype html><title>Blocked</title>${"<p>Your request was blocked.</p>".repeat(20)}`;
const HTML_TYPE = { "Content-Type": "text/html; charset=utf-8" };

describe("a response from something in front of the gateway", () => {
  it.for([
    { what: "a page", status: 503, body: HTML, headers: HTML_TYPE, error: UnreadableAnswer, code: "not-json" },
    {
      what: "a text",
      status: 429,
      body: "slow down",
      headers: { "Content-Type": "text/plain" },
      error: UnreadableAnswer,
    },
    { what: "a firewall's JSON", status: 403, body: { error: "blocked", id: 7 }, headers: {}, error: WrongShape },
  ])("is described in the error: $what", async ({ status, body, headers, error: kind }) => {
    const error = await errorAt(body, status, headers);
    expect(error).toBeInstanceOf(kind);
    const text = typeof body === "string" ? body : JSON.stringify(body);
    expect(error).toMatchObject({
      outcome: "unknown",
      httpStatus: status,
      contentType: (headers as Record<string, string>)["Content-Type"],
      excerpt: text.length > 200 ? `${text.slice(0, 199)}…` : text,
    });
    expect(error.message).toContain(`HTTP ${status}`);
  });

  it("shows no secret and no control character in its excerpt and type", async () => {
    const error = await errorAt(`\u001b[31mAgent ${sampleGuid}\r\n${sampleGuid}`, 502, {
      "Content-Type": `text/${sampleGuid}`,
    });
    const { excerpt, contentType } = error as UnreadableAnswer;
    expect(`${excerpt}${contentType}${error.message}`).not.toContain(sampleGuid);
    expect(excerpt).toMatch(/^\\u001b\[31mAgent [^\p{C}]+$/u);
  });

  it.for([
    { type: "number", retcode: 0 },
    { type: "null", retcode: null },
    { type: "array", retcode: ["0"] },
    { type: "object", retcode: {} },
    { type: "boolean", retcode: true },
    { type: "absent", retcode: undefined },
  ])("reports the type of retcode: $type", async ({ type, retcode }) => {
    expect(await errorAt({ message: "", retcode })).toMatchObject({ member: "retcode", memberType: type });
  });
});

describe("Retry-After", () => {
  const bodies = [
    { what: "with a page", body: HTML },
    { what: "with JSON of another shape", body: { error: "busy" } },
    { what: "with a failing retcode", body: failure.answer },
  ];

  it.for(bodies)("is converted to ms $what", async ({ body }) => {
    expect(await errorAt(body, 429, { "Retry-After": "7" })).toMatchObject({ retryAfter: 7_000 });
    expect(await errorAt(body, 503, { "Retry-After": "0" })).toMatchObject({ retryAfter: 0 });
    const soon = new Date(Date.now() + 3_600_000).toUTCString();
    const { retryAfter = 0 } = (await errorAt(body, 503, { "Retry-After": soon })) as UnreadableAnswer;
    expect(Math.abs(retryAfter - 3_600_000)).toBeLessThan(600_000);
    expect(await errorAt(body, 503)).toMatchObject({ retryAfter: undefined });
  });

  it.for(["-1", "1.5", "1e3", "soon", "", "99999999999999999999", "Thu, 01 Jan 1970 00:00:00 GMT", "-5 GMT", "2 GMT"])(
    "is ignored if it is malformed or in the past: %j",
    async (value) => {
      expect(await errorAt(HTML, 503, { "Retry-After": value })).toMatchObject({ retryAfter: undefined });
    },
  );
});

describe("a text from the gateway", () => {
  const ESC = "\u001b[2J\u001b]0;title\u0007";

  it("is printed on one line of at most 300 characters, and is complete in gatewayMessage", async () => {
    const message = `${ESC}first\r\nsecond\u2028third\u202efourth ${"long ".repeat(100_000)}`;
    const error = (await errorAt({ retcode: failure.retcode, message })) as GatewayFailure;
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error.message.length).toBeLessThanOrEqual(300);
    expect(error.message).toContain("\\u001b[2J");
    expect(error.message).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    expect(error.gatewayMessage).toBe(message);
  });

  it("is also limited if it is the code or the content type", async () => {
    const long = `${ESC}${"9".repeat(500_000)}`;
    const error = (await errorAt({ retcode: long })) as GatewayFailure;
    expect(error.retcode).toBe(long);
    for (const { message } of [error, await errorAt("", 200, { "Content-Type": "x/".padEnd(5_000, "y") })]) {
      expect(message.length).toBeLessThanOrEqual(300);
      expect(message).not.toMatch(/\p{C}/u);
    }
  });

  it("is truncated between characters, as with 😀", async () => {
    for (const prefix of ["", "x"]) {
      const { message } = await errorAt({ retcode: failure.retcode, message: prefix + "😀".repeat(1_000) });
      expect(message.isWellFormed()).toBe(true);
    }
  });
});

describe("an error as data", () => {
  it("keeps its members in JSON and in a clone", async () => {
    const error = await errorAt({ ...failure.answer, retcode: failure.retcode }, 503, { "Retry-After": "1" });
    const members = {
      name: "GatewayFailure",
      code: "session-over",
      message: error.message,
      operation,
      outcome: error.outcome,
      retcode: failure.retcode,
      httpStatus: 503,
      retryAfter: 1_000,
    };
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ ...members, sentAt: error.sentAt?.toISOString() });
    expect(structuredClone(error.toJSON())).toMatchObject({ ...members, sentAt: error.sentAt });
  });
});
