import { readdirSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, test } from "vitest";
import { type Ran, respect } from "../../../test/workflows/respect.ts";
import { loadEdition } from "../src/contract/edition.ts";
import { newGuid } from "../src/contract/guid.ts";
import { randomFrom } from "../src/simulation/random.ts";
import { defaultWorld } from "../src/world/default-world.ts";
import { type Started, sent, started } from "./client-driver.ts";
import { countAsJudged } from "./judge.ts";

const SEED = 4;
const defaults = defaultWorld(await loadEdition("2025-11"));
const [inspector, agent] = defaults.agents.map(({ workno }) => workno);

interface Left {
  inspector: object;
  agent: object;
  /** The agent in the call, if it has not ended. */
  caller: string | undefined;
  /** The events of the agent. */
  events: string[];
}

const joined = ["AgentOther_BeQcStart", "AgentOther_BeQcStop"];
const released = [
  "AgentState_Ready",
  "AgentOther_PhoneRelease",
  "AgentEvent_Call_Release",
  "AgentEvent_Customer_Release",
];

/** The final state of each journey in the default world. */
const left: Record<string, Left> = {
  "break-in-and-leave": { inspector: { status: 4 }, agent: { status: 7 }, caller: agent, events: joined },
  "calm-a-queue": {
    inspector: { status: 4 },
    agent: { status: 4, skills: [10, 25] },
    caller: undefined,
    // The rest is not granted before the agent is forced idle.
    events: [
      "AgentState_Force_SetNotReady",
      "AgentState_SetNotReady_Success",
      "AgentState_Force_Ready",
      "AgentState_Ready",
    ],
  },
  "choose-whom-to-inspect": { inspector: { status: 4 }, agent: { status: 7 }, caller: agent, events: joined },
  "coach-a-new-agent": {
    inspector: { status: 4 },
    agent: { status: 7 },
    caller: agent,
    events: ["AgentOther_BeQcStart", ...joined],
  },
  "come-back-after-a-refresh": {
    inspector: { status: 4, waitingEvents: 0 },
    agent: { status: 7 },
    caller: agent,
    events: [],
  },
  "in-a-cluster": { inspector: { status: 4 }, agent: { status: 7 }, caller: agent, events: joined },
  "rescue-a-call": {
    inspector: { status: 7 },
    agent: { status: 4 },
    caller: inspector,
    events: ["AgentOther_BeQcStart", ...released],
  },
  "sign-in-and-out": { inspector: { status: 2 }, agent: { status: 7 }, caller: agent, events: [] },
};

test("every journey has an expected final state", () => {
  const names = readdirSync(inRoot("openapi/workflows")).map((name) => name.replace(".arazzo.yaml", ""));
  expect(Object.keys(left)).toEqual(names.sort());
});

interface Prepared {
  simulator: Started;
  /** The value of the cookie of the sign-in, if it sets one. */
  cookie: string | undefined;
}

/** Starts a simulator for a journey, with an inspector who has signed in unless the journey does that. */
async function prepare(name: string): Promise<Prepared> {
  const world = structuredClone(defaults);
  for (const seeded of world.agents) seeded.skills = [];
  // A queue is calmed between two calls: in a call the agent's state waits for its end.
  if (name === "calm-a-queue") world.calls = [];
  const simulator = await started({
    seed: SEED,
    world,
    clock: name === "calm-a-queue" ? "virtual" : "real",
    cluster: name === "in-a-cluster" ? 3 : 1,
  });
  if (name === "sign-in-and-out") return { simulator, cookie: undefined };
  const { body, headers } = await sent(simulator, "login", { agentid: inspector, body: {} });
  expect(body.retcode).toBe("0");
  return { simulator, cookie: headers["set-cookie"]?.[0]?.replace(/^.*?=|;.*/g, "") };
}

/** The Guid is an input of the journeys: the seed determines the one of the first sign-in. */
const guid = newGuid(randomFrom(SEED));

test("every journey runs, and has its effects", async () => {
  const names = Object.keys(left);
  const prepared = await Promise.all(names.map(prepare));
  const simulators = prepared.map(({ simulator }) => simulator);
  const before = simulators.map(({ tally }) => tally().forwarded);
  const runs = names.map((name, at) => ({
    file: `openapi/workflows/${name}.arazzo.yaml`,
    url: simulators[at]?.gateway ?? "",
  }));
  const [cookie = "", ...more] = prepared.flatMap(({ cookie = [] }) => cookie);
  expect(more).toEqual([]);
  const { code, ran } = await respect(runs, { guid, cookie });
  const outputs = ran.map(({ output }) => output).join("\n");
  expect(code, outputs).toBe(0);
  for (const secret of [guid, cookie]) expect(outputs).not.toContain(secret);
  for (const [at, [name, { events: expectedEvents, ...expected }]] of Object.entries(left).entries()) {
    const { tally, control } = simulators[at] as Started;
    const { steps } = ran[at] as Ran;
    expect(steps.length, name).toBeGreaterThan(0);
    expect(tally().forwarded - (before[at] ?? 0), `every step of ${name} is judged`).toBe(steps.length);
    countAsJudged(steps.length);
    const { agents, calls } = control.readFloor();
    const found = (workno = "") => agents.find((one) => one.workno === workno);
    const now = { inspector: found(inspector), agent: found(agent), caller: calls[0]?.agent };
    expect(now, name).toMatchObject(expected);
    const { entries } = control.readJournal();
    const events = entries.filter(({ kind, agentid }) => kind === "event" && agentid === agent);
    expect(
      events.map(({ event }) => event),
      name,
    ).toEqual(expectedEvents);
    const monitored = entries.flatMap(({ event, content }) => (event === "QC_AgentState_Notify" ? [content] : []));
    expect(monitored.map((content) => (content as { subtype: string }).subtype)).toEqual(
      name === "choose-whom-to-inspect" ? ["QC_AgentState_Monitor", "QC_AgentState_StopMonitor"] : [],
    );
  }
});

test("in a cluster, a journey without the cookie of its node fails at its first step", async () => {
  const { simulator } = await prepare("in-a-cluster");
  const file = "openapi/workflows/in-a-cluster.arazzo.yaml";
  const { code, ran } = await respect([{ file, url: simulator.gateway }], { guid, cookie: "other" });
  expect(code).toBe(1);
  expect(ran[0]?.steps.map(({ stepId }) => stepId)).toEqual(["poll-for-an-event"]);
  const { rule } = simulator.control.readJournal().entries.at(-1) ?? {};
  expect(rule).toBe("other-node");
  countAsJudged();
});
