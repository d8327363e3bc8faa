import document from "@qualitycontrol/contract/control/openapi.json" with { type: "json" };
import { lintSource } from "@qualitycontrol/tooling/bundle/bundle";
import { expect, test } from "vitest";
import { defaults } from "../src/defaults.ts";
import { isLoopback } from "../src/http/loopback.ts";
import { signedInClient, started } from "./client-driver.ts";
import { people } from "./people-fixture.ts";

const json = (method: string, body?: unknown) => ({
  method,
  headers: { "content-type": "application/json" },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

test("the control's description has no lint findings", async () => {
  expect(await lintSource(`${import.meta.dirname}/../control`)).toEqual([]);
});

test("every path of the control's description is served", async () => {
  const { url } = await started();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of Object.keys(item)) {
      const { status } = await fetch(
        url + path.replace(/\{\w+\}/, "1"),
        json(method.toUpperCase(), method === "patch" ? {} : undefined),
      );
      expect([200, 400], `${method} ${path}`).toContain(status);
    }
  }
});

test("a call is started, answered and ended over HTTP", async () => {
  const { url, control } = await started({
    world: { tenants: [{ vdn: 1, vcc: 1 }], agents: [{ workno: "101", vdn: 1, state: "idle" }] },
  });
  const started_ = await fetch(
    `${url}/_simulator/calls`,
    json("POST", { agent: "101", customer: "10086", ringing: true }),
  );
  const { callid } = (await started_.json()) as { callid: string };
  expect(control.readFloor().calls).toEqual([
    { callid, agent: "101", direction: "inbound", customer: "10086", media: "voice", ringing: true },
  ]);
  await fetch(`${url}/_simulator/calls/${callid}/answer`, json("POST"));
  expect(control.readFloor().calls).toMatchObject([{ ringing: false }]);
  await fetch(`${url}/_simulator/calls/${callid}?by=agent`, json("DELETE"));
  expect(control.readFloor().calls).toEqual([]);
});

test.each([
  ["POST", "/calls", { agent: "1" }, "There is no agent 1."],
  ["POST", "/calls", { agent: people.inspector }, `The agent ${people.inspector} has not signed in.`],
  ["POST", "/calls", { agent: people.onVideo, fails: true }, `The agent ${people.onVideo} is not idle.`],
  ["POST", "/calls", { agnet: "1" }, "The body must have required property 'agent'."],
  ["DELETE", "/calls/1-1", undefined, "There is no call 1-1."],
  ["DELETE", "/calls/1-1?by=nobody", undefined, "by must be one of: customer, agent."],
  ["POST", "/faults", { kind: "fire" }, /^\/kind must be equal to one of the allowed values: latency, /],
  [
    "POST",
    "/faults",
    { kind: "status", operation: "addsupervise" },
    `The edition ${defaults.edition} has no operation addsupervise.`,
  ],
  ["POST", "/faults", { kind: "retcode" }, "A fault of the kind retcode needs the retcode to answer with."],
  ["POST", "/reset", { tenants: [], agents: [] }, /^\/tenants must NOT have fewer than 1 items/],
  ["POST", "/reset", { tenants: [{ vdn: 1, vcc: 1 }], agents: [{ workno: "1", vdn: 2 }] }, "No tenant has the VDN 2."],
])("%s %s %j is refused in one line", async (method, path, body, line) => {
  const { url } = await started();
  const answer = await fetch(`${url}/_simulator${path}`, json(method, body));
  expect(answer.status).toBe(400);
  expect(((await answer.json()) as { error: string }).error).toMatch(line);
});

test("a reset restores the initial state", async () => {
  const simulator = await started();
  const before = simulator.control.readFloor();
  const client = await signedInClient(simulator);
  await client.ask("addInsert", { workNo: people.onVideo });
  simulator.control.addFault({ kind: "status" });
  simulator.control.advanceClock(1000);
  expect(simulator.control.reset()).toEqual(before);
  expect(simulator.control.readJournal().entries).toEqual([]);
  expect((await client.ask("sayFree")).body.retcode).toBe("100-006");
});

test("the clock of the machine cannot be advanced", async () => {
  const { control } = await started({ clock: "real" });
  expect(() => control.advanceClock(1)).toThrow("Start with the virtual clock.");
});

test("the journal has the rule and its mark, and no Guid or password", async () => {
  const simulator = await started();
  const client = await signedInClient(simulator);
  await client.ask("addSupervise", { workNo: people.idle, Guid: client.guid });
  const url = `${simulator.url}/agentgateway/resource/qualitycontrol/${people.inspector}/addsupervise/${people.idle}?Guid=${client.guid}`;
  await fetch(url, { method: "PUT", headers: { guid: client.guid } });
  const { entries } = simulator.control.readJournal();
  expect(entries.at(-1)).toMatchObject({
    operation: "addSupervise",
    retcode: "900-003",
    rule: "agent-unknown",
    mark: "inferred",
  });
  await client.ask("addSupervise", { workNo: client.guid, unjudged: true });
  const whole = JSON.stringify(simulator.control.readJournal());
  expect(whole).toContain('"workNo":"***"');
  expect(whole).not.toContain(client.guid);
  expect(whole).not.toContain(people.password);
});

test.each([
  ["127.0.0.1", true],
  ["127.8.9.10", true],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["192.0.2.1", false],
  ["::ffff:192.0.2.1", false],
  ["2001:db8::1", false],
])("whether %s is this machine: %s", (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});
