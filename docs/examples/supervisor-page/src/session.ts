import { type AgentsWatch, watchAgents } from "@qualitycontrol/client/agents";
import { type Inspection, inspectionOf } from "@qualitycontrol/client/inspection";
import { signIn } from "@qualitycontrol/client/session";
import { joinTabs, type Tabs } from "@qualitycontrol/client/tabs";
import { forgetAgent, onSession, rememberAgent, resume } from "./saved-session.ts";

/** The agents to watch. If your gateway offers a list, pass `list: "onlineAgentsOnVdn"` to `watchAgents` as well. */
const WORK_NOS = ["49999", "49998"];

/** Everything that sends something. It is created here, outside of the components, which only show it. */
export interface Session {
  readonly tabs: Tabs;
  readonly agents: AgentsWatch;
  readonly inspection: Inspection;
}

export interface Credentials {
  password: string;
  phonenum: string;
}

/** There is no session to continue: ask a person to sign in. */
export class SignInNeeded extends Error {}

/** Joins the session of the other tabs. The first tab resumes its saved one, or signs in. */
export async function openSession(agentId: string, credentials?: Credentials): Promise<Session> {
  const tabs = await joinTabs({
    baseUrl: location.origin,
    agentId,
    onSession,
    async signIn(options) {
      const resumed = await resume(options);
      if (resumed) return resumed;
      if (!credentials) throw new SignInNeeded();
      return signIn(options, { ...credentials, status: "4" });
    },
  });
  rememberAgent(agentId);
  const { inspector } = tabs;
  return { tabs, agents: watchAgents(inspector, { workNos: WORK_NOS }), inspection: inspectionOf(inspector) };
}

/** Ends the part of this page, and sends nothing. */
export function closeSession({ tabs, agents, inspection }: Session): void {
  agents.close();
  inspection.dispose();
  tabs.dispose();
  forgetAgent();
}
