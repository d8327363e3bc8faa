import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { operations } from "@qualitycontrol/contract/operations";
import { mockHeader } from "@qualitycontrol/core/identity-headers";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runSuite } from "../src/index.ts";
import { consoleReport } from "../src/report/console.ts";
import { jsonReport } from "../src/report/json.ts";
import { junitReport } from "../src/report/junit.ts";
import { type Received, type Reply, startRecorder } from "./recording-server.ts";

/** Encodings of a secret. */
const spellings: ((secret: string) => string)[] = [
  (secret) => secret,
  encodeURIComponent,
  (secret) => [...secret].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  (secret) => [...secret].map((unit) => `&#${unit.charCodeAt(0)};`).join(""),
  (secret) => Buffer.from(secret).toString("base64"),
];

let reply: (received: Received) => Reply = () => ({});
let gateway: Awaited<ReturnType<typeof startRecorder>>;
beforeAll(async () => {
  gateway = await startRecorder((received) => reply(received));
});
afterAll(() => gateway.close());

const guid = fc.oneof(
  fc.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{12}\.AgentGateway\d$/),
  fc.stringMatching(/^[A-Za-z0-9]{4}[!-~]{4,20}[A-Za-z0-9]{4}$/),
);

/** Responses that show a text in every place that a report may quote. */
const answers: ((text: string) => Reply)[] = [
  (text) => ({ body: JSON.stringify({ message: 1, retcode: "0", result: text, [text]: text }) }),
  (text) => ({ body: JSON.stringify({ message: "", retcode: text, event: { eventType: text, content: text } }) }),
  (text) => ({ status: 418, body: `<html>${text}` }),
  (text) => ({ body: "{}", headers: { "content-type": `text/${/^[!-~]+$/.test(text) ? text : "none"}` } }),
];

/** Each encoding in some response. The deep tests use all responses: secrets.deep.test.ts runs this file. */
const deep = process.env["MODE"] === "deep";
const shown = spellings.flatMap((spell, at) =>
  answers.flatMap((answer, place) => (deep || place === at % answers.length ? [{ spell, answer }] : [])),
);
const REPEATS = deep ? 2 : 1;

test("no report shows a Guid, however the gateway returns it", async () => {
  let reports = 0;
  for (const [seed, { spell, answer }] of shown.entries()) {
    await fc.assert(
      fc.asyncProperty(fc.tuple(guid, guid, guid), async (guids) => {
        const [valid, expired, fresh] = guids;
        let turn = 0;
        reply = () => {
          turn += 1;
          const { headers, ...rest } = answer(spell(guids[turn % 3] ?? ""));
          return { ...rest, headers: { [mockHeader]: "1", ...headers, [newGuidHeader]: `JSESSIONID=${fresh}` } };
        };
        const environment = { QUALITYCONTROL_GUID: valid, QUALITYCONTROL_EXPIRED_GUID: expired };
        const only = [operations.pollEvents.operationId, operations.login.operationId];
        const report = await runSuite({ url: gateway.url, mode: "full", only, seed: 1, runs: 1, environment });
        expect(report.kept).toBe(false);
        const traces = guids.flatMap((secret) => spellings.map((spell) => spell(secret).slice(0, 10)));
        for (const text of [consoleReport(report), jsonReport(report), junitReport(report), JSON.stringify(report)]) {
          expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
          reports += 1;
        }
      }),
      { numRuns: REPEATS, seed },
    );
  }
  expect(reports).toBe(shown.length * REPEATS * 4);
  // The gateway did receive the Guid.
  expect(gateway.received.some(({ headers }) => headers["guid"] !== undefined)).toBe(true);
});

test.each(["two words", "line\nbreak", "ä", ""])(
  "reports the malformed Guid %j in one line without showing it",
  async (secret) => {
    for (const name of ["QUALITYCONTROL_GUID", "QUALITYCONTROL_EXPIRED_GUID"]) {
      const refusal = await runSuite({ url: gateway.url, environment: { [name]: secret } }).catch(String);
      expect(refusal).toBe(`CannotRun: ${name} must be one word, the Guid.`);
    }
  },
);

test("shows no output of a failed command", async () => {
  const secret = "11111111-2222.AgentGateway1";
  for (const command of [`echo ${secret} two`, `echo ${secret} >&2; exit 1`]) {
    const environment = { QUALITYCONTROL_GUID_COMMAND: command };
    const refusal = await runSuite({ url: gateway.url, environment }).catch(String);
    expect(refusal).toContain("CannotRun: The command of QUALITYCONTROL_GUID_COMMAND");
    expect(refusal).not.toContain(secret);
  }
});

test("refuses a URL with a password without showing it", async () => {
  const secret = "correct-horse-battery";
  for (const url of [
    `http://user:${secret}@127.0.0.1`,
    `http//user:${secret}@127.0.0.1`,
    `http://127.0.0.1/?a=${secret}`,
  ]) {
    const refusal = await runSuite({ url }).catch(String);
    expect(refusal).toContain("CannotRun: ");
    expect(refusal).not.toContain(secret);
  }
});
