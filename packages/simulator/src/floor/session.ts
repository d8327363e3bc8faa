import { endCall } from "./calls.ts";
import { contentOf } from "./contents.ts";
import { tell } from "./events.ts";
import type { Floor } from "./floor.ts";
import type { Agent, Session } from "./people.ts";

/** An agent who is silent for so long is signed out, in milliseconds. */
export const SILENCE = 120_000;
/** How old a Guid becomes before it is replaced, and before it is dead, in milliseconds. */
export const ROTATION = 60_000;
export const DEATH = 120_000;
/** How many Guids of a session are remembered, so that an old one is told from a wrong one. */
const REMEMBERED = 8;

/** Gives a session a new Guid. */
export function renew(floor: Floor, session: Session): string {
  const guid = floor.mint();
  session.guids.push({ guid, since: floor.now });
  if (session.guids.length > REMEMBERED) session.guids.shift();
  return guid;
}

/** Whether a Guid of a session is too old. */
export const isDead = (floor: Floor, since: number): boolean =>
  floor.settings.authMode === 2 && floor.now - since >= DEATH;

/** The Guid that the answer to a poll must bring, if any. */
export function dueGuid(floor: Floor, session: Session, sent: string): string | undefined {
  if (floor.settings.authMode === 1) return undefined;
  const isOld = floor.now - (session.guids.at(-1)?.since ?? floor.now) >= ROTATION;
  if (isOld) floor.rules.consequences.rotation.run(floor, session.agent);
  const newest = session.guids.at(-1);
  // It may be newer than the one that was sent because the answer that brought it was lost.
  return newest?.guid === sent ? undefined : newest?.guid;
}

/** The agent was heard of: the two minutes begin anew. */
export const heardOf = (floor: Floor, agent: Agent): void =>
  floor.deadlines.set(agent.due.silence, floor.now + SILENCE);

/** Ends a session, with the call and the inspections that the agent is in. */
export function signOut(floor: Floor, agent: Agent): void {
  const { session } = agent;
  if (!session || session.over) return;
  if (agent.call) endCall(floor, agent.call, "platform");
  floor.rules.consequences.inspectedSignsOut.run(floor, agent);
  floor.rules.consequences.inspectorSignsOut.run(floor, agent);
  agent.state = "signed out";
  agent.afterwards = undefined;
  for (const due of [agent.due.silence, agent.due.rest]) floor.deadlines.clear(due);
  tell(
    floor,
    agent,
    "AgentOther_ShutdownService",
    contentOf(floor, "AgentOther_ShutdownService", { since: session.since }),
  );
  session.over = true;
}
