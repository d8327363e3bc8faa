import { useObservable } from "@qualitycontrol/client/react";
import { signOut } from "@qualitycontrol/client/session";
import { Agents } from "./agents.tsx";
import { Events } from "./events.tsx";
import { InspectionPanel } from "./inspection-panel.tsx";
import { Problem } from "./problem.tsx";
import type { Session } from "./session.ts";
import { useCall } from "./use-call.ts";

const ROLES = {
  leader: "This tab receives the events for all tabs.",
  follower: "Another tab receives the events for this one.",
  waiting: "Another tab is about to receive the events.",
  ended: "This tab no longer takes part in the session.",
};

interface Props {
  session: Session;
  onLeave: () => void;
}

export function Desk({ session, onLeave }: Props) {
  const { tabs, agents, inspection } = session;
  const { inspector } = tabs;
  const { role, sharedElsewhere } = useObservable(tabs.state);
  const { ended } = useObservable(agents);
  const { running, error, run } = useCall();
  if (ended)
    return (
      <div role="alert">
        <p>The session is over ({ended.retcode ?? ended.code}). Nothing on this page is up to date any more.</p>
        <button type="button" onClick={onLeave}>
          Sign in again
        </button>
      </div>
    );
  return (
    <>
      <header>
        <p>
          Inspector {inspector.agentId}. <span className="role">{ROLES[role]}</span>
        </p>
        <button type="button" disabled={running} onClick={() => run(() => signOut(inspector).then(onLeave))}>
          Sign out
        </button>
      </header>
      {sharedElsewhere && (
        <p role="alert">
          Something outside this browser uses the same session. Events may be missing here, and what you are doing is
          unknown.
        </p>
      )}
      <Problem error={error} />
      <InspectionPanel inspector={inspector} inspection={inspection} agents={agents} />
      <Agents agents={agents} inspector={inspector} inspection={inspection} />
      <Events inspector={inspector} />
    </>
  );
}
