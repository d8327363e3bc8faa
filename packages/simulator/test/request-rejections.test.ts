import { operations } from "@qualitycontrol/contract/editions/2025-11/operations";
import { listen } from "@qualitycontrol/core/listen";
import { describe, expect, test } from "vitest";
import { type Rules, rules } from "../src/rules/index.ts";
import { createGateway } from "../src/server.ts";
import { sent, signedInClient, started } from "./client-driver.ts";
import { people } from "./people-fixture.ts";
import { raw } from "./raw.ts";
import { TestHarness } from "./test-harness.ts";
import { without } from "./without-rule.ts";

const signIn = operations.login.path.replace("{agentid}", people.inspector);
const polls = operations.pollEvents.path.replace("{agentid}", people.inspector);
const head = (line: string) => `${line} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n`;
const secret = "xxxx-secret";

/** For each rejection: bytes that are rejected, and the response. */
const cases: Record<keyof Rules["rejections"], { bytes: string; status: number; retcode: string }> = {
  path: { bytes: `${head(`GET ${signIn}%zz?Guid=${secret}`)}\r\n`, status: 400, retcode: "000-002" },
  pollMethod: { bytes: `${head(`POST ${polls}?Guid=${secret}`)}\r\n`, status: 200, retcode: "000-001" },
  operation: { bytes: `${head(`GET /nothing?Guid=${secret}`)}\r\n`, status: 404, retcode: "000-002" },
  body: { bytes: `${head(`PUT ${signIn}`)}Content-Length: 11\r\n\r\n${secret}`, status: 400, retcode: "000-006" },
  bodySize: {
    bytes: `${head(`PUT ${signIn}`)}Content-Length: 1048577\r\n\r\n${secret.padEnd(1_048_577)}`,
    status: 413,
    retcode: "000-006",
  },
};

/** The response to bytes, and their entry in the journal. */
async function answerTo(bytes: string, chosen: Rules) {
  const { simulation, control } = new TestHarness({ rules: chosen });
  const server = createGateway({ simulation, control, controlAnywhere: false, tls: undefined });
  const { url, close } = await listen(server, "127.0.0.1", 0);
  const answer = await raw(url, bytes);
  const signedIn = await raw(url, `${head(`PUT ${signIn}`)}\r\n`);
  await close();
  const journal = simulation.journal.read();
  return { answer, signedIn, entry: journal.at(-2), journal: JSON.stringify(journal) };
}

describe("a rejection", () => {
  test("has a case", () => {
    expect(Object.keys(cases)).toEqual(Object.keys(rules.rejections));
  });

  test.each(Object.entries(cases))("%s", async (name, { bytes, status, retcode }) => {
    const { id, mark, codeMark } = rules.rejections[name as keyof typeof cases];
    const right = new RegExp(`^HTTP/1\\.1 ${status} .*"retcode":"${retcode}"`, "s");
    const { answer, signedIn, entry, journal } = await answerTo(bytes, rules);
    expect(answer).toMatch(right);
    expect(entry).toMatchObject({ kind: "request", retcode, rule: id, mark, codeMark });
    expect(journal).not.toContain(secret);
    expect(signedIn, "the simulator keeps running").toMatch(/^HTTP\/1\.1 200 /);
    expect((await answerTo(bytes, without(id))).answer).not.toMatch(right);
  });
});

test("the path of a very long parameter is known", async () => {
  const simulator = await started();
  const client = await signedInClient(simulator);
  const answers = await Promise.all([
    client.ask("interceptCall", { workNo: people.onVideo, callId: "1".repeat(1_000) }),
    client.ask("addInsert", { workNo: "1".repeat(1_000) }),
  ]);
  expect(answers.map(({ status, body }) => [status, body.retcode])).toEqual([
    [200, "900-003"],
    [200, "000-002"],
  ]);
});

test("bytes that are not HTTP are answered 400, and the simulator keeps running", async () => {
  const simulator = await started();
  expect(await raw(simulator.url, "hello\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
  await signedInClient(simulator);
});

test.each([
  [1024 * 1024, 200],
  [1024 * 1024 + 1, 413],
])("a body of %i bytes is answered %i", async (bytes, status) => {
  const simulator = await started();
  const body = { password: "x".repeat(bytes - JSON.stringify({ password: "" }).length) };
  const request = { agentid: people.inspector, body, unjudged: true };
  expect((await sent(simulator, "login", request)).status).toBe(status);
  await signedInClient(simulator);
});
