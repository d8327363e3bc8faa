import { events } from "@qualitycontrol/client/events";
import { type Audience, type InspectionSnapshot, inspectionOf } from "@qualitycontrol/client/inspection";
import type { SimulatorOptions } from "@qualitycontrol/simulator";
import fc from "fast-check";
import { expect } from "vitest";
import {
  act,
  colleague,
  firstCall,
  modelWorld,
  type Scenario,
  type StepFault,
  scenario,
  self,
} from "./inspection-scenarios.ts";
import { type Simulated, simulate } from "./simulator-fixture.ts";
import { readInBackground } from "./stream-fixture.ts";

const STATES = { listen: "listening", insert: "inserted", whisper: "whispering" } as const;
const AUDIENCES: Record<string, readonly string[]> = {
  listening: [],
  whispering: ["agent"],
  inserted: ["agent", "customer"],
  talking: ["customer"],
};

/** What the inspector really does. */
const truthOf = ({ control }: Simulated): { state: string; agent?: string | undefined; call?: string | undefined } => {
  const { inspects, call } = control.readFloor().agents.find(({ workno }) => workno === self) ?? {};
  if (inspects) return { state: STATES[inspects.mode], agent: inspects.agent };
  return call === undefined ? { state: "free" } : { state: "talking", call };
};

const claimOf = ({ state }: InspectionSnapshot): string | undefined =>
  state === "idle" || state === "ended" ? "free" : state in AUDIENCES ? state : undefined;

/** Whether everybody who hears the inspector is in what is shown. */
const includes = (shown: Audience, state: string): boolean =>
  shown === "unknown" || (AUDIENCES[state] ?? []).every((it) => shown.split(" ").includes(it));

/** Runs commands, and compares what the inspection claims with the simulator. Returns how often it claimed to know. */
async function runScenario(
  simulated: Simulated,
  { commands, hasStream }: Scenario,
  observe: (note: (() => void) | undefined) => void,
): Promise<number> {
  const { control } = simulated;
  control.reset();
  control.clearFaults();
  let nextFault: StepFault | undefined;
  let pollFault: StepFault | undefined;
  simulated.faultFor = ({ operation, agentId }) => {
    if (agentId !== self || operation === "login") return undefined;
    const chosen = operation === "pollEvents" ? pollFault : nextFault;
    if (operation === "pollEvents") pollFault = undefined;
    else nextFault = undefined;
    if (chosen?.kind === "latency") delayed.push(performance.now() + (chosen.milliseconds ?? 0) + 2 * simulated.step);
    return chosen;
  };
  // A delayed request is answered when the virtual time has passed.
  const delayed: number[] = [];
  simulated.hangingRequests = () => delayed.filter((until) => until > performance.now()).length;
  const inspector = await simulated.signIn();
  const other = await simulated.signIn(colleague);
  const controller = new AbortController();
  const stream = hasStream ? readInBackground(events(inspector, controller)) : undefined;
  const inspection = inspectionOf(inspector);

  /** The calls of the agent. The inspector may also have calls that are not from an intercept. */
  const calls = new Set([firstCall]);
  const truths: string[] = [];
  /** What an observer saw that never was. */
  const violations: string[] = [];
  let seen = 0;
  const truth = () => {
    const { state, call } = truthOf(simulated);
    return call !== undefined && !calls.has(call) ? "free" : state;
  };
  const note = () => {
    const now = truth();
    if (truths.at(-1) !== now) truths.push(now);
    const { state, heardBy } = inspection.snapshot;
    if (state === "joining" || state === "switching" || state === "leaving")
      if (!includes(heardBy, now)) violations.push(`${state}, heard by ${heardBy}, while ${now}`);
  };
  observe(note);
  const unsubscribe = inspection.subscribe((snapshot) => {
    note();
    const claim = claimOf(snapshot);
    if (claim === undefined) return;
    const at = truths.indexOf(claim, seen);
    if (at < 0) violations.push(`${claim} was shown, after ${truths.slice(seen).join(", ")}`);
    else seen = at;
  });

  let claims = 0;
  /** All events have been delivered: what the inspection claims is true. */
  const compare = () => {
    expect(violations).toEqual([]);
    const { snapshot } = inspection;
    const claim = claimOf(snapshot);
    if (claim === undefined) return;
    claims += 1;
    expect(claim, JSON.stringify(snapshot)).toBe(truth());
    const { agent, call } = truthOf(simulated);
    if (agent !== undefined) expect(snapshot.workNo).toBe(agent);
    if (snapshot.state === "talking" && snapshot.callId !== undefined) expect(snapshot.callId).toBe(call);
  };
  const isQuiet = () => {
    const { waitingEvents, polling } = control.readFloor().agents.find(({ workno }) => workno === self) ?? {};
    return claimOf(inspection.snapshot) === "free" || (waitingEvents === 0 && polling);
  };

  try {
    for (const it of commands) {
      await act(it, { simulated, inspector, other, calls }, (step, poll) => {
        nextFault = step;
        pollFault = poll ?? pollFault;
      });
      note();
      if ("wait" in it) await simulated.advance(it.wait);
      await simulated.settled();
      if (isQuiet()) compare();
    }
    nextFault = pollFault = undefined;
    control.clearFaults();
    await simulated.advance(16_000);
    for (let turn = 0; turn < 40 && !isQuiet(); turn++) await simulated.advance(500);
    expect(isQuiet()).toBe(true);
    compare();
  } finally {
    unsubscribe();
    observe(undefined);
    inspection.dispose();
    controller.abort();
    await stream?.ended.catch(() => {});
    await simulated.advance(500);
  }
  return claims;
}

/** Runs random scenarios on one simulator; the error of a failure contains the scenario and its seed. */
export async function runScenarios(
  parameters: fc.Parameters<[Scenario]>,
  options: SimulatorOptions = {},
): Promise<void> {
  let observe: (() => void) | undefined;
  await using simulated = await simulate({ ...options, world: modelWorld, explain: () => observe?.() });
  simulated.step = 250;
  simulated.timeout = 5_000;
  let claims = 0;
  const property = fc.asyncProperty(scenario(30), async (it) => {
    claims += await runScenario(simulated, it, (note) => {
      observe = note;
    });
  });
  await fc.assert(property, { ...parameters, endOnFailure: true });
  expect(claims).toBeGreaterThan(parameters.numRuns ?? 100);
}
