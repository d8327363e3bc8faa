import type { Agent, Session } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import { dropRest } from "./agent-state.ts";
import { endCall } from "./calls.ts";
import { eventFor } from "./event-contents.ts";
import type { Occurrences } from "./occurrence.ts";

/** An agent who is silent for so long is signed out, in milliseconds. */
const SILENCE = 120_000;
/** The age at which a Guid is replaced, and at which it expires, in milliseconds. */
const ROTATION = 60_000;
const EXPIRY = 120_000;
/** How many Guids of a session are remembered, so that an expired one is distinguished from an unknown one. */
const MAX_REMEMBERED = 8;

/** Gives a session a new Guid. */
export function renewGuid(floor: Floor, session: Session): void {
  session.guids.push({ guid: floor.newGuid(), since: floor.now });
  if (session.guids.length > MAX_REMEMBERED) session.guids.shift();
}

/** Whether a Guid of a session has expired. */
export const isExpired = (floor: Floor, since: number): boolean =>
  floor.settings.authMode === 2 && floor.now - since >= EXPIRY;

/** Where authentication is dynamic, an old Guid is replaced. */
export function* rotateGuidIfDue({ settings, now }: Floor, { agent, guids }: Session): Occurrences {
  const { since = now } = guids.at(-1) ?? {};
  if (settings.authMode === 2 && now - since >= ROTATION) yield { agent, trigger: "rotation" };
}

/** The agent has sent something: the two minutes of silence start again. */
export const touchSession = (floor: Floor, agent: Agent): void =>
  floor.deadlines.set(agent.due.silence, floor.now + SILENCE);

/** The events that wait in a session are lost. */
export function* loseQueue({ queue }: Session): Occurrences {
  for (const lost of queue.splice(0)) yield { lost };
}

/** Clears the queue of a session that goes on: the events that wait are lost, and the one on its way is not kept. */
export function* clearQueue(session: Session): Occurrences {
  session.onTheWayCleared = session.onTheWay !== undefined;
  yield* loseQueue(session);
}

/** Ends a session, with the call and the inspections that the agent is in. */
export function* signOut(floor: Floor, agent: Agent): Occurrences {
  const { session } = agent;
  if (!session || session.over) return;
  if (agent.call) yield* endCall(floor, agent.call, "platform");
  yield { agent, trigger: "inspectedSignsOut" };
  yield { agent, trigger: "inspectorSignsOut" };
  yield { agent, trigger: "monitorSignsOut" };
  agent.state = "signed out";
  dropRest(floor, agent);
  floor.deadlines.clear(agent.due.silence);
  yield eventFor(floor, agent, "AgentOther_ShutdownService", { since: session.since });
  session.over = true;
}
