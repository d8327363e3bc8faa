import { type Agent, isSignedIn, type Session } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import { newSession } from "../state/open-floor.ts";
import type { State } from "../state/world.ts";
import { enterState } from "./agent-state.ts";
import { eventFor } from "./event-contents.ts";
import { nodeFor } from "./nodes.ts";
import type { Occurrences } from "./occurrence.ts";
import { loseQueue, renewGuid, signOut, touchSession } from "./session.ts";

/** What an agent asks for when signing in. */
export interface SignIn extends Pick<Session, "phone" | "push" | "idleAfterCall"> {
  state: State;
  /** The cookie by which the load balancer chose the node. */
  cookie: string | undefined;
}

/** Begins a session; an earlier one is over. */
export function* signIn(floor: Floor, agent: Agent, { state, cookie, ...chosen }: SignIn): Occurrences {
  const earlier = isSignedIn(agent) ? agent.session : undefined;
  // An agent who is signed in from the beginning keeps the call; a desktop that is forced out loses it.
  if (earlier && earlier.guids.length > 0) yield* signOut(floor, agent);
  // The events of an earlier session cannot be fetched any more, unless a poll of it is still waiting.
  if (agent.session?.polling === false) yield* loseQueue(agent.session);
  agent.session = { ...newSession(agent, floor.now), ...chosen, node: nodeFor(floor, cookie) };
  renewGuid(floor, agent.session);
  touchSession(floor, agent);
  yield eventFor(floor, agent, "AgentOther_InService");
  if (agent.call) agent.state = "idle";
  else yield* enterState(floor, agent, { state });
}
