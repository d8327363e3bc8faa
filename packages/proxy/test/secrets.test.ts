import { createServer } from "node:http";
import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { operations } from "@qualitycontrol/contract/operations";
import { loadContract } from "@qualitycontrol/core/contract";
import { type Listening, listen } from "@qualitycontrol/core/listen";
import { Secrets } from "@qualitycontrol/core/secrets";
import { startProxy, type Violation } from "@qualitycontrol/mock";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Encodings of a secret in a response. */
const spellings: Record<string, (secret: string) => string> = {
  plain: (secret) => secret,
  "in a URL": encodeURIComponent,
  "in a URL, twice": (secret) => encodeURIComponent(encodeURIComponent(secret)),
  "in a URL, every character": (secret) =>
    [...Buffer.from(secret)].map((byte) => `%${byte.toString(16).toUpperCase()}`).join(""),
  "in JSON": (secret) => JSON.stringify(secret).slice(1, -1),
  "in JSON in JSON": (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  "in JSON, every character": (secret) =>
    [...secret].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  "in JSON in a URL": (secret) => encodeURIComponent(JSON.stringify(secret).slice(1, -1)),
  "in JSON in HTML": (secret) => JSON.stringify(secret).slice(1, -1).replaceAll('"', "&quot;"),
  "in HTML": (secret) => [...secret].map((unit) => `&#${unit.charCodeAt(0)};`).join(""),
  "in large letters": (secret) => secret.toUpperCase(),
  "in Base64": (secret) => Buffer.from(secret).toString("base64"),
  "in hexadecimal": (secret) => Buffer.from(secret).toString("hex"),
  "in a cookie": (secret) => `JSESSIONID=${secret}`,
};

const word = fc.stringMatching(/^[A-Za-z0-9]{4}[\w!#$%&'"<>\\ +/.-]{4,20}[A-Za-z0-9]{4}$/);
const secrets = fc.record({
  guid: fc.oneof(
    fc.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{12}\.AgentGateway\d$/),
    fc.stringMatching(/^[A-Za-z0-9]{4}[!-~]{4,20}[A-Za-z0-9]{4}$/),
  ),
  password: word,
  serviceToken: word,
});

/** Values that a header cannot hold are not planted in headers: changed, they would not be the secret. */
const inHeader = (text: string) => (/^[!-~]+$/.test(text) ? text : "none");

/** Responses of a careless gateway. Each shows a text where it does not belong. */
const careless: Record<string, (text: string) => { status?: number; headers?: Record<string, string>; body: unknown }> =
  {
    "as a code": (text) => ({ body: { message: "", retcode: text, result: {} } }),
    "in a member of a wrong type": (text) => ({ body: { message: [text], retcode: "0", result: text } }),
    "as a member": (text) => ({ body: { message: "", retcode: "0", result: {}, [text]: text } }),
    "deep inside": (text) => ({ body: { message: "", retcode: "0", result: { a: [{ [text]: { b: text } }] } } }),
    "cut in two": (text) => ({ body: { message: 1, retcode: "0", result: {}, trace: `${"x".repeat(70)}${text}` } }),
    "as an event": (text) => ({
      body: { message: "", retcode: "0", event: { eventType: text, workNo: 1, content: text } },
    }),
    "on a page": (text) => ({ status: 500, body: `<html>${text}\n${text}` }),
    "as JSON of another kind": (text) => ({ body: JSON.stringify([text]) }),
    "as a cookie": (text) => ({ headers: { [newGuidHeader]: inHeader(text) }, body: "" }),
    "as a type": (text) => ({ headers: { "content-type": `text/${inHeader(text)}` }, body: "{}" }),
  };

let answer = careless["on a page"]?.("") as ReturnType<(typeof careless)[string]>;
const reported: Violation[] = [];
let gateway: Listening;
let proxy: Listening;
beforeAll(async () => {
  const server = createServer((_, response) => {
    const { status = 200, headers = {}, body } = answer;
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  gateway = await listen(server, "127.0.0.1", 0);
  const onViolation = (violation: Violation) => reported.push(violation);
  proxy = await startProxy({ upstream: gateway.url, errors: true, forwardInvalid: true, onViolation });
});
afterAll(() => Promise.all([proxy.close(), gateway.close()]));

/** The start of each secret in each encoding: a truncated secret is a leak too. */
const tracesOf = (all: string[]) =>
  all.flatMap((secret) =>
    Object.values(spellings).map((spell) =>
      spell(secret)
        .replace(/^JSESSIONID=/, "")
        .slice(0, 10),
    ),
  );

const traces = (text: string, all: string[]) => tracesOf(all).filter((trace) => text.includes(trace));

/** Number of sets of secrets for each place. secrets.deep.test.ts runs this file. */
const DRAWS = process.env["MODE"] === "deep" ? 15 : 6;

test.each(Object.keys(careless))("conceals a secret that the gateway shows %s", async (place) => {
  const { method, path } = operations.login;
  let violations = 0;
  await fc.assert(
    fc.asyncProperty(secrets, fc.constantFrom(...Object.values(spellings)), async (planted, spell) => {
      const { guid, password, serviceToken } = planted;
      const target = path.replace(/\{\w+\}/, "30169");
      for (const secret of Object.values(planted)) {
        reported.length = 0;
        answer = careless[place]?.(spell(secret)) ?? answer;
        const { status, ...refusal } = await fetch(`${proxy.url}${target}?trace=${encodeURIComponent(secret)}`, {
          method,
          headers: { guid, "content-type": "application/json" },
          body: JSON.stringify({ password, serviceToken, status: "9" }),
        }).then(async (response) => ({ status: response.status, text: await response.text() }));
        violations += reported.length;
        expect(traces(JSON.stringify(reported), Object.values(planted))).toEqual([]);
        if (status === 502) expect(traces(refusal.text, Object.values(planted))).toEqual([]);
      }
    }),
    { numRuns: DRAWS, seed: 4 },
  );
  expect(violations).toBeGreaterThan(DRAWS);
});

test("the search finds a secret that is not concealed", async () => {
  const secret = 's3cret"Word\\.of-the-agent';
  const secrets = new Secrets(await loadContract());
  secrets.learn([secret]);
  for (const spell of Object.values(spellings)) {
    expect(traces(`before ${spell(secret)} after`, [secret])).not.toEqual([]);
    expect(traces(secrets.hide(`before ${spell(secret)} after`), [secret])).toEqual([]);
    expect(secrets.hide(`before ${spell(secret)} after`)).toMatch(/^before .* after$/);
  }
});

test("conceals the password of Basic authentication, in every Base64 variant", async () => {
  const secrets = new Secrets(await loadContract());
  secrets.learnFromRequest({ authorization: `Basic ${btoa("30169:correct-horse")}` }, "");
  for (const text of ["correct-horse", btoa("30169:correct-horse"), btoa("x correct-horse")]) {
    expect(secrets.hide(`before ${text} after`)).toMatch(/^before (?:eC)?\*{3}=* after$/);
  }
});

test("conceals the value of each cookie", async () => {
  const secrets = new Secrets(await loadContract());
  secrets.learnFromRequest({ cookie: "theme=dark-mode; JSESSIONID=abcdef0123; token=ghijkl4567" }, "");
  expect(secrets.hide("abcdef0123 ghijkl4567 dark-mode")).toBe("*** *** ***");
});

test("conceals a long secret in the shown part of a long text", async () => {
  const secrets = new Secrets(await loadContract());
  const secret = Array.from({ length: 40_000 }, (_, index) => index.toString(36)).join("");
  secrets.learn([secret]);
  expect(secrets.hide(`before ${secret}`, 500)).toBe("before ***");
  expect(secrets.hide(`before ${encodeURIComponent(encodeURIComponent(`"${secret}"`))}`, 500)).toBe("before %2522***");
});

test("conceals secrets in a body that is not JSON and in a URL", async () => {
  const secret = "correct-horse-battery";
  reported.length = 0;
  answer = careless["on a page"]?.(secret) ?? answer;
  const body = `user=30169&password=${secret}`;
  await fetch(proxy.url + operations.login.path.replace(/\{\w+\}/, "30169"), { method: "PUT", body });
  expect(reported.length).toBeGreaterThan(1);
  expect(JSON.stringify(reported)).not.toContain(secret);
  for (const upstream of [
    `https://user:${secret}@gateway:8043`,
    `https//user:${secret}@gateway`,
    `http://g/?a=${secret}`,
  ]) {
    const refusal = await startProxy({ upstream }).catch(String);
    expect(refusal).toContain("WrongUpstream");
    expect(refusal).not.toContain(secret);
  }
});
