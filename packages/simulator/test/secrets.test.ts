import { listen } from "@qualitycontrol/core/listen";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGateway } from "../src/server.ts";
import { lineOf } from "../src/simulation/journal.ts";
import { people } from "./people-fixture.ts";
import { TestHarness } from "./test-harness.ts";

const { inspector, talking } = people;

/** The encodings of a text in a parameter. */
const encodings: Record<string, (text: string) => string> = {
  "as it is": (text) => text,
  "in capitals": (text) => text.toUpperCase(),
  "percent-encoded": (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join(""),
  "percent-encoded twice": (text) => [...Buffer.from(text)].map((byte) => `%25${byte.toString(16)}`).join(""),
  "in Base64": (text) => Buffer.from(text).toString("base64"),
  "in Base64, after another text": (text) => Buffer.from(`x:${text}`).toString("base64url"),
  "in hexadecimal digits": (text) => Buffer.from(text).toString("hex"),
  "as entities": (text) => [...text].map((character) => `&#${character.charCodeAt(0)};`).join(""),
  "as JSON escapes": (text) =>
    [...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  "within another text": (text) => `a${text}b`,
};

const secrets = {
  "a password of the world": people.password,
  "a password that was sent": "hunter22",
  "a token that was sent": "t0k3n/+x",
  "a long token": "abcdefgh".repeat(6),
  "a cookie": "c00kie-9",
  "a password in a header": "opensesame",
  "a Guid": "",
  "a Guid without its suffix": "",
};

let harness: TestHarness;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  harness = new TestHarness().setUp();
  const { simulation, control } = harness;
  const server = createGateway({ simulation, control, controlAnywhere: false, tls: undefined });
  ({ url, close } = await listen(server, "127.0.0.1", 0));
  const guid = harness.guidOf(inspector) ?? "";
  secrets["a Guid"] = guid;
  secrets["a Guid without its suffix"] = guid.split(".")[0] ?? "";
  await fetch(`${url}/agentgateway/resource/onlineagent/${people.trainee}`, {
    method: "PUT",
    headers: {
      cookie: `lang=en; session=${secrets["a cookie"]}`,
      authorization: `Basic ${Buffer.from(`user:${secrets["a password in a header"]}`).toString("base64")}`,
    },
    body: JSON.stringify({
      password: secrets["a password that was sent"],
      serviceToken: secrets["a token that was sent"],
    }),
  });
  await fetch(`${url}/agentgateway/resource/onlineagent/${people.trainee}`, {
    method: "PUT",
    body: JSON.stringify({ password: "", serviceToken: secrets["a long token"] }),
  });
});
afterAll(() => close());

/** The journal's entries of a request that holds a text in its path and its query. */
async function journalOf(text: string) {
  const written = encodeURIComponent(text);
  const before = harness.control.readJournal().entries.at(-1)?.number;
  await fetch(`${url}/agentgateway/resource/qualitycontrol/${inspector}/addsupervise/${written}`, { method: "PUT" });
  await fetch(`${url}/agentgateway/resource/onlineagent/${inspector}/saybusy?reason=${written}`, { method: "POST" });
  return harness.control.readJournal(before).entries;
}

describe.each(Object.keys(secrets) as (keyof typeof secrets)[])("%s is not in the journal", (name) => {
  test.each(Object.entries(encodings))("%s", async (_, encode) => {
    const text = encode(secrets[name]);
    const entries = await journalOf(text);
    expect(entries.map(({ operation }) => operation)).toEqual(["addSupervise", "sayBusy"]);
    const whole = [JSON.stringify(entries), ...entries.map(lineOf)].join("\n").toLowerCase();
    expect(whole).toContain("***");
    for (const spelling of [text, secrets[name]]) {
      expect(whole).not.toContain(spelling.toLowerCase());
      expect(whole).not.toContain(spelling.slice(0, Math.ceil(spelling.length / 2)).toLowerCase());
    }
  });
});

test("public values are shown: result codes and IDs, even an ID that is also a password", async () => {
  const { simulation, control } = new TestHarness();
  simulation.learnSecrets({}, { password: talking });
  simulation.learnSecrets({}, { password: "0" });
  const parameters = { agentid: inspector, workNo: talking };
  simulation.record({ operation: "addSupervise", parameters }, { retcode: "0" });
  expect(control.readJournal().entries.at(-1)).toMatchObject({ agentid: inspector, parameters, retcode: "0" });
});

test("a result code of an injected fault is not shown if it holds a secret", async () => {
  harness.control.addFault({ kind: "retcode", retcode: people.password, operation: "sayFree" });
  await fetch(`${url}/agentgateway/resource/onlineagent/${inspector}/sayfree`, { method: "POST" });
  expect(harness.control.readJournal().entries.at(-1)).toMatchObject({ operation: "sayFree", retcode: "***" });
});

test("a phone number that is also a password is not shown in an event", () => {
  const { simulation, control } = harness;
  simulation.learnSecrets({}, { password: "40777" });
  expect(harness.signIn(people.offHook, { phonenum: "40777" })).toBe("0");
  control.startCall({ agent: people.offHook });
  const { entries } = control.readJournal();
  const talk = entries.findLast(({ event }) => event === "AgentEvent_Talking");
  expect(talk?.content).toMatchObject({ caller: "10087", called: "***" });
});

test("control characters are escaped in a line", async () => {
  const [entry] = await journalOf("\u001b[2J\r\n");
  expect(entry && lineOf(entry)).toContain("workNo=\\u001b[2J\\u000d\\u000a");
});

test("a parameter of 15,000 characters is masked without being searched", async () => {
  const [entry] = await journalOf("a-".repeat(7_500));
  expect(entry?.parameters).toEqual({ agentid: inspector, workNo: "***" });
});
