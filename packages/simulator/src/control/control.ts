import type { components, operations } from "@qualitycontrol/contract/control/types";
import type { OperationId } from "@qualitycontrol/contract/operations";
import { answerCall, endCall, startCall } from "../floor/calls.ts";
import type { Floor } from "../floor/floor.ts";
import { type Agent, type Call, isFree, isSignedIn } from "../floor/people.ts";
import { signOut } from "../floor/session.ts";
import { enter, statusOf } from "../floor/state.ts";
import type { Simulation } from "../simulation.ts";
import { worldFaults } from "../world.ts";

type Schemas = components["schemas"];
export type ControlOperation = keyof operations;

/** Something that cannot be done to the floor as it is. The message says why. */
export class Refused extends Error {
  override name = "Refused";
}

/** What a test does to the floor: the operations of the control's own description, by name. */
export interface Control {
  readFloor(): Schemas["Floor"];
  /** @throws Refused if the world is invalid */
  reset(world?: Schemas["World"]): Schemas["Floor"];
  /** @throws Refused if the agent is unknown, not signed in, not idle, or in a call */
  startCall(call: Schemas["NewCall"]): Schemas["Call"];
  /** @throws Refused if there is no such call, or it does not ring */
  answerCall(callid: string): Schemas["Call"];
  /** @throws Refused if there is no such call */
  endCall(callid: string, by?: Schemas["Side"]): Schemas["Call"];
  /** @throws Refused if the agent is unknown, or is to be signed in: nobody can do that but the agent */
  changeAgent(workno: string, change: Schemas["AgentChange"]): Schemas["AgentOnFloor"];
  /** @throws Refused if the clock is the machine's */
  advanceClock(milliseconds: number): Schemas["Time"];
  listFaults(): Schemas["Faults"];
  /** @throws Refused if there is no such operation, or nothing to answer with */
  addFault(fault: Schemas["Fault"]): Schemas["Faults"];
  clearFaults(): Schemas["Faults"];
  readJournal(after?: number): Schemas["Journal"];
}

/** The control of a simulation. */
export function controlOf(simulation: Simulation): Control {
  const agentOf = (workno: string): Agent => known(simulation.floor.agents.get(workno), `There is no agent ${workno}.`);
  const callOf = (callid: string): Call => known(simulation.floor.calls.get(callid), `There is no call ${callid}.`);
  /** Changes the floor, then answers the polls that wait for it. */
  const change = <Result>(operation: ControlOperation, act: (floor: Floor) => Result): Result => {
    const { floor } = simulation;
    simulation.journal.write({ at: floor.now, kind: "control", operation });
    const result = act(floor);
    simulation.settle();
    return result;
  };
  const control: Control = {
    readFloor: () => floorAsItIs(simulation.floor),
    reset(world) {
      const [fault] = world === undefined ? [] : worldFaults(world);
      if (fault) throw new Refused(fault.text);
      simulation.reset(world);
      return control.readFloor();
    },
    startCall: ({ agent: workno, customer, media, ringing }) =>
      change("startCall", (floor) => {
        const agent = agentOf(workno);
        if (!isSignedIn(agent)) throw new Refused(`The agent ${workno} has not signed in.`);
        if (agent.state !== "idle" || !isFree(agent)) throw new Refused(`The agent ${workno} is not idle.`);
        return callAsItIs(startCall(floor, { agent, customer, media, ringing }));
      }),
    answerCall: (callid) =>
      change("answerCall", (floor) => {
        const call = callOf(callid);
        if (!call.ringing) throw new Refused(`The call ${callid} does not ring.`);
        answerCall(floor, call);
        return callAsItIs(call);
      }),
    endCall: (callid, by = "customer") =>
      change("endCall", (floor) => {
        const call = callOf(callid);
        endCall(floor, call, by);
        return callAsItIs(call);
      }),
    changeAgent: (workno, { state, permissions, locked }) =>
      change("changeAgent", (floor) => {
        const agent = agentOf(workno);
        if (state === "signed out") signOut(floor, agent);
        else if (state !== undefined) {
          if (!isSignedIn(agent)) throw new Refused(`The agent ${workno} has not signed in.`);
          enter(floor, agent, { state });
        }
        Object.assign(agent.permissions, permissions);
        agent.locked = locked ?? agent.locked;
        return agentAsItIs(floor, agent);
      }),
    advanceClock(milliseconds) {
      if (!simulation.clock.virtual) throw new Refused("The clock is the machine's. Start with the virtual clock.");
      change("advanceClock", () => simulation.advance(milliseconds));
      return { now: simulation.floor.now };
    },
    listFaults: () => simulation.faults.list(),
    addFault: (fault) =>
      change("addFault", (floor) => {
        const { kind, operation, retcode } = fault;
        if (operation !== undefined && !floor.plans.has(operation as OperationId)) {
          throw new Refused(`The edition ${floor.edition.name} has no operation ${operation}.`);
        }
        if (kind === "retcode" && retcode === undefined)
          throw new Refused("A fault of the kind retcode needs the retcode to answer with.");
        simulation.faults.add(fault);
        return simulation.faults.list();
      }),
    clearFaults: () =>
      change("clearFaults", () => {
        simulation.faults.clear();
        return [];
      }),
    readJournal: (after) => ({ entries: simulation.journal.read(after) }),
  };
  return control;
}

function known<Thing>(thing: Thing | undefined, otherwise: string): Thing {
  if (thing === undefined) throw new Refused(otherwise);
  return thing;
}

const callAsItIs = ({ callid, agent, customer, media, ringing }: Call): Schemas["Call"] => ({
  callid,
  agent: agent.workno,
  customer,
  media,
  ringing,
});

function agentAsItIs(floor: Floor, agent: Agent): Schemas["AgentOnFloor"] {
  const { workno, state, call, inspection, skills, session } = agent;
  return {
    workno,
    status: statusOf(floor, agent),
    state,
    ...(call ? { call: call.callid } : {}),
    ...(inspection ? { inspects: { agent: inspection.agent.workno, mode: inspection.mode } } : {}),
    skills,
    polling: session?.polling ?? false,
    waitingEvents: session?.queue.length ?? 0,
  };
}

function floorAsItIs(floor: Floor): Schemas["Floor"] {
  const agents = [...floor.agents.values()].map((agent) => agentAsItIs(floor, agent));
  return { now: floor.now, agents, calls: [...floor.calls.values()].map(callAsItIs) };
}
