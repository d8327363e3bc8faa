import { inspect } from "node:util";
import { InspectorError, type InspectorOptions, NoGuid, type RequestOptions, TimedOut } from "@qualitycontrol/client";
import { guidHeader } from "@qualitycontrol/contract/calls";
import { operations } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { failures, operationIds, successes } from "./contract-cases.ts";
import { call, errorOf, inspectorAt, respondWith, startGateway } from "./stub-gateway.ts";

const SECRET = "0c6d1b4e-secret.AgentGateway7";
const answer = successes[0]?.answer;
const operation = operationIds.find((id) => operations[id].secured) as (typeof operationIds)[number];

describe("the Guid", () => {
  it.for([
    { kind: "a function", wrap: (guid: string) => guid },
    { kind: "an asynchronous function", wrap: (guid: string) => Promise.resolve(guid) },
  ])("is taken from $kind before each call", async ({ wrap }) => {
    await using gateway = await startGateway(respondWith(answer));
    let asked = 0;
    const inspector = inspectorAt(gateway.url, { guid: () => wrap(`${SECRET}-${++asked}`) });
    await call(inspector, operation);
    await call(inspector, operation);
    const sent = gateway.requests.map(({ headers }) => headers[guidHeader.toLowerCase()]);
    expect(sent).toEqual([`${SECRET}-1`, `${SECRET}-2`]);
  });

  it.for([
    { what: "empty", guid: "" },
    { what: "padded", guid: ` ${SECRET}` },
    { what: "broken over two lines", guid: `${SECRET}\n${SECRET}` },
    { what: "not in ASCII", guid: `${SECRET}ü` },
    { what: "undefined", guid: undefined },
    { what: "an object", guid: { SECRET } },
  ])("that is $what is not sent", async ({ guid }) => {
    await using gateway = await startGateway(respondWith(answer));
    for (const source of [guid, () => guid, async () => guid]) {
      const error = await errorOf(call(inspectorAt(gateway.url, { guid: source as string }), operation));
      expect(error).toBeInstanceOf(NoGuid);
      expect(error).toMatchObject({ outcome: "not-sent", sentAt: undefined });
      expect(inspect(error)).not.toContain(SECRET);
    }
    expect(gateway.requests).toHaveLength(0);
  });

  it("is missing if its function fails; the error says why", async () => {
    const cause = new Error("signed out");
    const guid = () => Promise.reject(cause);
    const error = await errorOf(call(inspectorAt("http://localhost", { guid }), operation));
    expect(error).toBeInstanceOf(NoGuid);
    expect(error).toMatchObject({ outcome: "not-sent", cause });
  });

  it("is awaited no longer than the timeout; nothing is sent", async () => {
    const guid = () => new Promise<string>(() => {});
    const error = await errorOf(call(inspectorAt("http://localhost", { guid, timeout: 50 }), operation));
    expect(error).toBeInstanceOf(TimedOut);
    expect(error).toMatchObject({ outcome: "not-sent" });
  });
});

/** The encodings in which intermediaries may echo a secret. */
const spellings: Record<string, (secret: string) => string> = {
  "percent-encoded": (secret) => secret.replace(/./g, (it) => `%${it.charCodeAt(0).toString(16).padStart(2, "0")}`),
  "in Base64": (secret) => Buffer.from(secret).toString("base64"),
  "in Base64 for URLs": (secret) => Buffer.from(secret).toString("base64url"),
  "in hexadecimal digits": (secret) => Buffer.from(secret).toString("hex"),
  "escaped for HTML": (secret) => secret.replaceAll(/[-.]/g, (it) => `&#${it.charCodeAt(0)};`),
  "escaped for JSON": (secret) => secret.replace(/./g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`),
  "in capitals": (secret) => secret.toUpperCase(),
  "without its suffix": (secret) => secret.split(".")[0] as string,
};

describe("the Guid is not shown", () => {
  const inspectorWith = (fetch: NonNullable<InspectorOptions["fetch"]>, timeout?: number) =>
    inspectorAt("http://localhost", { guid: SECRET, timeout, fetch });
  const printed = (value: unknown) =>
    inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true });

  it("by an inspector", () => {
    expect(printed(inspectorWith(fetch))).not.toContain(SECRET);
  });

  it.for([
    {
      by: "a failure that quotes it",
      answer: async () => Response.json({ retcode: failures[0]?.retcode, message: `no session ${SECRET}` }),
    },
    { by: "an unknown code equal to it", answer: async () => Response.json({ retcode: SECRET }) },
    { by: "a page that quotes it", answer: async () => new Response(`<p>${SECRET}</p>`, { status: 502 }) },
    {
      by: "a fetch whose error contains the request",
      answer: async (_: string, request: RequestOptions) => {
        throw Object.assign(new Error(`cannot send ${SECRET}`), { headers: request.headers, cause: { request } });
      },
    },
    {
      by: "a fetch whose error has a cause that quotes it",
      answer: () => Promise.reject(new Error("fetch failed", { cause: new Error(`bad header ${SECRET}`) })),
    },
    { by: "a fetch that rejects with a string", answer: () => Promise.reject(SECRET) },
    ...Object.entries(spellings).map(([name, spell]) => ({
      by: `a message that quotes it ${name}`,
      answer: async () => Response.json({ retcode: failures[0]?.retcode, message: `no session (${spell(SECRET)})` }),
      hidden: spell(SECRET),
    })),
    ...Object.entries(spellings).map(([name, spell]) => ({
      by: `a page that quotes it ${name}`,
      answer: async () => new Response(`<p>${spell(SECRET)}</p>`),
      hidden: spell(SECRET),
    })),
    ...Object.entries(spellings).map(([name, spell]) => ({
      by: `a failed fetch that quotes it ${name}`,
      answer: () => Promise.reject(new TypeError("fetch failed", { cause: new Error(`header ${spell(SECRET)}`) })),
      hidden: spell(SECRET),
    })),
    { by: "a timeout", answer: () => new Promise<Response>(() => {}), timeout: 50 },
  ] as { by: string; answer: NonNullable<InspectorOptions["fetch"]>; timeout?: number; hidden?: string }[])(
    "by $by",
    async ({ answer, timeout, hidden = SECRET }) => {
      const error = await errorOf(call(inspectorWith(answer, timeout), operation));
      expect(error).toBeInstanceOf(InspectorError);
      const all = printed(error) + String((error as Error).stack) + JSON.stringify(error);
      for (const secret of [SECRET, hidden]) expect(all).not.toContain(secret);
    },
  );
});
