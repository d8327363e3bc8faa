import { expect, test } from "vitest";
import { lineOf } from "../src/simulation/journal.ts";
import { type Received, type Started, sent, started } from "./client-driver.ts";
import { people } from "./people-fixture.ts";

const { inspector, colleague, talking, idle, password } = people;

/** The cookie that a sign-in sets, without its attributes. */
function cookieIn({ headers }: Received): string | undefined {
  const [set, ...more] = [headers["set-cookie"] ?? []].flat();
  expect(more).toEqual([]);
  return set?.replace(/;.*/, "");
}

const guidIn = ({ headers }: Received) => headers["set-guid"]?.toString().replace(/^[^=]+=/, "");

/** Signs an agent in, by force if asked to. */
const signIn = (simulator: Started, agentid: string, more: Record<string, unknown> = {}, operation = "login") =>
  sent(simulator, operation as "login", {
    agentid,
    body: { password: agentid === inspector ? password : "", phonenum: "40038", status: "4" },
    ...more,
  });

const nodeOf = ({ control }: Started, agentid: string) =>
  control.readFloor().agents.find(({ workno }) => workno === agentid)?.node;

test("a sign-in sets the cookie that the contract shows, for all paths", async () => {
  const simulator = await started({ cluster: 2 });
  const { headers } = await signIn(simulator, inspector);
  expect(headers["set-cookie"]).toEqual([expect.stringMatching(/^loadbalance=[\da-f]{32}; Path=\/$/)]);
});

test("a call without the cookie of its node is answered 100-006, and changes nothing", async () => {
  const simulator = await started({ cluster: 3 });
  const signedIn = await signIn(simulator, inspector);
  const [guid, cookie] = [guidIn(signedIn), cookieIn(signedIn)];
  const cookies = [undefined, "loadbalance=", `${cookie}0`, "other=1", `xloadbalance=${cookie?.split("=")[1]}`];
  for (const wrong of cookies) {
    for (const operation of ["sayBusy", "pollEvents", "logout", "queryAgentInfoByWorkNo"] as const) {
      const { body } = await sent(simulator, operation, { agentid: inspector, workno: idle, guid, cookie: wrong });
      expect([operation, wrong, body.retcode]).toEqual([operation, wrong, "100-006"]);
    }
  }
  const { control } = simulator;
  expect(control.readFloor().agents.find(({ workno }) => workno === inspector)).toMatchObject({
    state: "idle",
    waitingEvents: 2,
  });
  expect(control.readJournal().entries.findLast(({ kind }) => kind === "request")).toMatchObject({
    rule: "other-node",
    mark: "vendor sample",
    codeMark: "inferred",
  });
  const { body } = await sent(simulator, "sayBusy", { agentid: inspector, guid, cookie: `lang=en; ${cookie}; x=1` });
  expect(body.retcode).toBe("0");
});

test("with the cookie, polls and the change of the Guid work, and the cookie stays valid until the sign-out", async () => {
  const simulator = await started({ cluster: 3 });
  const { control } = simulator;
  const signedIn = await signIn(simulator, inspector);
  const cookie = cookieIn(signedIn);
  let guid = guidIn(signedIn);
  const ask = (operation: "pollEvents" | "logout" | "sayBusy" | "updateGuid") =>
    sent(simulator, operation, { agentid: inspector, guid, cookie });
  expect((await ask("pollEvents")).body.event?.eventType).toBe("AgentOther_InService");
  control.advanceClock(61_000);
  const polled = await ask("pollEvents");
  expect(polled.headers["set-cookie"]).toBeUndefined();
  expect(guidIn(polled)).not.toBe(guid);
  guid = guidIn(polled);
  expect((await ask("updateGuid")).body.retcode).toBe("0");
  expect((await ask("logout")).body.retcode).toBe("0");
  expect((await ask("pollEvents")).body.event?.eventType).toBe("AgentOther_ShutdownService");
});

test("a sign-in may reach any node, and stays on the node of the cookie that it sends", async () => {
  const simulator = await started({ cluster: 3 });
  const nodes = new Map<number | undefined, string | undefined>();
  for (let at = 0; nodes.size < 3; at += 1) {
    expect(at, "sign-ins until every node was reached").toBeLessThan(100);
    const signedIn = await signIn(simulator, inspector, {}, "forceLogin");
    nodes.set(nodeOf(simulator, inspector), cookieIn(signedIn));
  }
  expect([...nodes.keys()].sort()).toEqual([1, 2, 3]);
  expect(new Set(nodes.values()).size).toBe(3);
  for (const agentid of [inspector, talking, idle]) {
    const cookie = nodes.get(2);
    const signedIn = await signIn(simulator, agentid, { cookie }, "forceLogin");
    expect([nodeOf(simulator, agentid), cookieIn(signedIn)]).toEqual([2, cookie]);
  }
});

test("a session on another node is known there: a second sign-in is refused, and inspections cross nodes", async () => {
  const simulator = await started({ cluster: 100 });
  const agents = [inspector, talking];
  const [first, second] = await Promise.all(agents.map((agentid) => signIn(simulator, agentid)));
  expect(nodeOf(simulator, inspector)).not.toBe(nodeOf(simulator, talking));
  expect((await signIn(simulator, inspector)).body.retcode).toBe("100-002");
  simulator.control.startCall({ agent: talking });
  const of = (signedIn: Received | undefined) => ({
    guid: signedIn && guidIn(signedIn),
    cookie: signedIn && cookieIn(signedIn),
  });
  const listening = await sent(simulator, "addSupervise", { agentid: inspector, workNo: talking, ...of(first) });
  expect(listening.body.retcode).toBe("0");
  const types = [];
  for (let event: string | undefined = ""; event !== "AgentOther_BeQcStart"; types.push(event)) {
    event = (await sent(simulator, "pollEvents", { agentid: talking, ...of(second) })).body.event?.eventType;
  }
  expect(types).toContain("AgentEvent_Talking");
});

test("the same seed gives the same nodes, cookies and Guids", async () => {
  const run = async (seed: number) => {
    const simulator = await started({ cluster: 5, seed });
    const answers = [];
    for (const agentid of [inspector, colleague, talking, idle]) answers.push(await signIn(simulator, agentid));
    return [answers.map((each) => [guidIn(each), cookieIn(each)]), simulator.control.readFloor()];
  };
  const first = await run(1);
  expect(await run(1)).toEqual(first);
  expect(await run(2)).not.toEqual(first);
});

test("after a reset, no session and no node is left", async () => {
  const simulator = await started({ cluster: 2 });
  const signedIn = await signIn(simulator, inspector);
  simulator.control.reset();
  expect(nodeOf(simulator, inspector)).toBeUndefined();
  const { body } = await sent(simulator, "sayBusy", {
    agentid: inspector,
    guid: guidIn(signedIn),
    cookie: cookieIn(signedIn),
  });
  expect(body.retcode).toBe("100-006");
  expect(cookieIn(await signIn(simulator, inspector))).toBe(cookieIn(signedIn));
});

test.each([undefined, 1])("%s node: no cookie is set or necessary, and the floor names no node", async (cluster) => {
  const simulator = await started(cluster === undefined ? {} : { cluster });
  const signedIn = await signIn(simulator, inspector);
  expect(signedIn.headers["set-cookie"]).toBeUndefined();
  expect((await sent(simulator, "sayBusy", { agentid: inspector, guid: guidIn(signedIn) })).body.retcode).toBe("0");
  expect(nodeOf(simulator, inspector)).toBeUndefined();
});

test("no cookie is in the journal, not even one that a request repeats in a parameter", async () => {
  const simulator = await started({ cluster: 2 });
  const signedIn = await signIn(simulator, inspector);
  const cookie = cookieIn(signedIn) ?? "";
  const value = cookie.replace(/.*=/, "");
  for (const workNo of [value, value.toUpperCase(), cookie]) {
    await sent(simulator, "addSupervise", {
      agentid: inspector,
      workNo,
      guid: guidIn(signedIn),
      cookie,
      unjudged: true,
    });
  }
  const { entries } = simulator.control.readJournal();
  const whole = [JSON.stringify([entries, simulator.control.readFloor()]), ...entries.map(lineOf)].join("\n");
  expect(whole).toContain("***");
  expect(whole.toLowerCase()).not.toContain(value);
});
