import { readdirSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, test } from "vitest";
import { type Ran, respect } from "../../../test/workflows/respect.ts";
import { loadEdition } from "../src/contract/edition.ts";
import { newGuid } from "../src/contract/guid.ts";
import { randomFrom } from "../src/simulation/random.ts";
import { defaultWorld } from "../src/world/default-world.ts";
import { sent, started } from "./client-driver.ts";
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
    events: ["AgentState_SetNotReady_Success", "AgentState_SetRest_Success", "AgentState_Ready"],
  },
  "coach-a-new-agent": {
    inspector: { status: 4 },
    agent: { status: 7 },
    caller: agent,
    events: ["AgentOther_BeQcStart", ...joined],
  },
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

test.each(Object.entries(left))("the journey %s runs, and has its effects", async (name, { events, ...expected }) => {
  const world = structuredClone(defaults);
  for (const seeded of world.agents) seeded.skills = [];
  // A queue is calmed between two calls: in a call the agent's state waits for its end.
  if (name === "calm-a-queue") world.calls = [];
  const simulator = await started({ seed: SEED, world, clock: "real" });
  // The Guid is an input of the journeys: the seed determines the one of the first sign-in.
  const guid = newGuid(randomFrom(SEED));
  if (name !== "sign-in-and-out") {
    const { body } = await sent(simulator, "login", { agentid: inspector, body: {} });
    expect(body.retcode).toBe("0");
  }
  const before = simulator.tally().forwarded;
  const runs = [{ file: `openapi/workflows/${name}.arazzo.yaml`, url: simulator.gateway }];
  const { code, ran } = await respect(runs, { guid });
  const { output, steps } = ran[0] as Ran;
  expect(code, output).toBe(0);
  expect(simulator.tally().forwarded - before, "every step is judged").toBe(steps.length);
  countAsJudged(steps.length);
  const { agents, calls } = simulator.control.readFloor();
  const found = (workno = "") => agents.find((one) => one.workno === workno);
  expect({ inspector: found(inspector), agent: found(agent), caller: calls[0]?.agent }).toMatchObject(expected);
  const { entries } = simulator.control.readJournal();
  expect(
    entries.filter(({ kind, agentid }) => kind === "event" && agentid === agent).map(({ event }) => event),
  ).toEqual(events);
});
