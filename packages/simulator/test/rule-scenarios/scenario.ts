import { people } from "../people-fixture.ts";
import type { TestHarness } from "../test-harness.ts";

const { inspector, talking } = people;

/** A short sequence of requests for one rule, as a reader can check it. It returns what the rule decides. */
export type Scenario = (harness: TestHarness) => unknown;

/** The inspector listens to the agent who talks. */
export const listen = (harness: TestHarness) => harness.setUp().retcode("addSupervise", inspector, { workNo: talking });

/** The inspector whispers to the agent who talks. */
export const whisper = (harness: TestHarness) =>
  harness.setUp().retcode("requestWhisperAgent", inspector, { whisperagentid: talking });

/** The state of agents, and the events that wait for them. */
export const afterwards = (harness: TestHarness, ...agents: string[]) =>
  agents.map((agent) => ({
    status: harness.onFloor(agent)?.status,
    inspects: harness.onFloor(agent)?.inspects,
    events: harness.events(agent),
  }));
