import type { components, operations } from "@qualitycontrol/contract/control/types";
import { enterState } from "../domain/agent-state.ts";
import { answerCall, createCall, endCall, failCall, ring } from "../domain/calls.ts";
import { hangUp } from "../domain/inspection.ts";
import { signOut } from "../domain/session.ts";
import type { Simulation } from "../simulation/simulation.ts";
import { type Agent, type Call, isFree, isIdle, isSignedIn, type StateEntry } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import { worldErrors } from "../world/check-world.ts";
import { agentView, callView, floorView } from "./views.ts";

type Schemas = components["schemas"];
export type ControlOperation = keyof operations;

/** A change that is impossible in the present state of the floor. The message says why. */
export class Refused extends Error {
  override name = "Refused";
}

/** The operations of the control, as in its OpenAPI description. */
export interface Control {
  readFloor(): Schemas["Floor"];
  /** @throws Refused if the world is invalid */
  reset(world?: Schemas["World"]): Schemas["Floor"];
  /** @throws Refused if the agent is unknown, not signed in, not idle, or in a call, or if an inbound call is to fail */
  startCall(call: Schemas["NewCall"]): Schemas["Call"];
  /** @throws Refused if there is no such call, or it does not ring */
  answerCall(callid: string): Schemas["Call"];
  /** @throws Refused if there is no such call */
  endCall(callid: string, by?: Schemas["Side"]): Schemas["Call"];
  /** @throws Refused if the agent is unknown, or not signed in: only the agent can sign in */
  changeAgent(workno: string, change: Schemas["AgentChange"]): Schemas["AgentOnFloor"];
  /** @throws Refused if the agent is unknown, or neither in a call nor inspecting */
  hangUp(workno: string): Schemas["AgentOnFloor"];
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
  /** Changes the floor, then answers the polls that can be answered. */
  const change = <Result>(operation: ControlOperation, act: (floor: Floor) => Result): Result => {
    const { floor } = simulation;
    simulation.journal.write({ at: floor.now, kind: "control", operation });
    const result = act(floor);
    simulation.flushPolls();
    return result;
  };
  const control: Control = {
    readFloor: () => floorView(simulation.floor),
    reset(world) {
      const [error] = world === undefined ? [] : worldErrors(world);
      if (error) throw new Refused(error.text);
      simulation.reset(world);
      return control.readFloor();
    },
    startCall: ({ agent: workno, ringing = false, fails = false, ...wanted }) =>
      change("startCall", (floor) => {
        const agent = agentOf(workno);
        if (!isSignedIn(agent)) throw new Refused(`The agent ${workno} has not signed in.`);
        if (!isIdle(agent)) throw new Refused(`The agent ${workno} is not idle.`);
        if (fails && wanted.direction !== "outbound") throw new Refused("Only an outbound call can fail.");
        const call = createCall(floor, { ...wanted, agent });
        simulation.perform(ring(floor, call));
        if (fails) simulation.perform(failCall(floor, call));
        else if (!ringing) simulation.perform(answerCall(floor, call));
        return callView(call);
      }),
    answerCall: (callid) =>
      change("answerCall", (floor) => {
        const call = callOf(callid);
        if (!call.ringing) throw new Refused(`The call ${callid} does not ring.`);
        simulation.perform(answerCall(floor, call));
        return callView(call);
      }),
    endCall: (callid, by = "customer") =>
      change("endCall", (floor) => {
        const call = callOf(callid);
        simulation.perform(endCall(floor, call, by));
        return callView(call);
      }),
    changeAgent: (workno, { state, permissions, locked }) =>
      change("changeAgent", (floor) => {
        const agent = agentOf(workno);
        if (state === "signed out") simulation.perform(signOut(floor, agent));
        else if (state !== undefined) {
          if (!isSignedIn(agent)) throw new Refused(`The agent ${workno} has not signed in.`);
          const { afterwards } = agent;
          const entry: StateEntry = afterwards?.state === state ? afterwards : { state, wantedBy: "agent" };
          simulation.perform(enterState(floor, agent, entry));
        }
        Object.assign(agent.permissions, permissions);
        agent.locked = locked ?? agent.locked;
        return agentView(floor, agent);
      }),
    hangUp: (workno) =>
      change("hangUp", (floor) => {
        const agent = agentOf(workno);
        if (isFree(agent)) throw new Refused(`The agent ${workno} is neither in a call nor inspecting.`);
        simulation.perform(hangUp(floor, agent));
        return agentView(floor, agent);
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
        if (operation !== undefined && !simulation.hasOperation(operation)) {
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
