import type { Inspector } from "@qualitycontrol/client";
import type { AgentsWatch } from "@qualitycontrol/client/agents";
import type { Inspection, InspectionSnapshot } from "@qualitycontrol/client/inspection";
import { useObservable } from "@qualitycontrol/client/react";
import { Hearing } from "./hearing.tsx";
import { Intercept } from "./intercept.tsx";
import { Problem } from "./problem.tsx";
import { Unknown } from "./unknown.tsx";
import { useCall } from "./use-call.ts";

/** What the inspector does, in words. */
function describe(snapshot: InspectionSnapshot): string {
  const agent = snapshot.workNo === undefined ? "" : ` agent ${snapshot.workNo}`;
  switch (snapshot.state) {
    case "idle":
      return "You are not inspecting anyone.";
    case "joining":
      return `Joining${agent} …`;
    case "switching":
      return `Changing to ${snapshot.pending.mode ?? "the customer"} …`;
    case "leaving":
      return `Leaving${agent} …`;
    case "listening":
      return `You are listening to${agent}.`;
    case "whispering":
      return `You are whispering to${agent}.`;
    case "inserted":
      return `You have joined the call of${agent}.`;
    case "talking":
      return `You talk with the customer of${agent}. End the call on your phone.`;
    case "ended":
      return `Your inspection of${agent} has ended: ${ENDS[snapshot.reason]}.`;
    case "unknown":
      return `What you are doing is unknown: ${DOUBTS[snapshot.because]}. Look, or leave by the operation that fits.`;
  }
}

const ENDS: Record<Extract<InspectionSnapshot, { state: "ended" }>["reason"], string> = {
  left: "you left",
  "signed-out": "the session is over",
  "phone-hung-up": "your phone was hung up",
  released: "the platform released your phone",
  unknown: "the reason is unknown",
};

const DOUBTS: Record<Extract<InspectionSnapshot, { state: "unknown" }>["because"], string> = {
  outcome: "a request was not answered",
  resumed: "this page has just joined the session",
  "events-missing": "an event may be missing",
  "tab-lost": "another tab was closed during its request",
  "shared-elsewhere": "something outside this browser uses the session",
  overlap: "two tabs, or two parts of this page, sent requests at the same time",
  unfollowed: "nothing followed the events",
};

interface Props {
  inspector: Inspector;
  inspection: Inspection;
  agents: AgentsWatch;
}

/** What the inspector does now, who hears it, and the possible steps. */
export function InspectionPanel({ inspector, inspection, agents }: Props) {
  const snapshot = useObservable(inspection);
  const { running, error, run } = useCall();
  const { can, state, workNo } = snapshot;
  const step = (name: string, allowed: { ok: boolean; because?: string }, call: () => Promise<unknown>) => (
    <button type="button" disabled={running || !allowed.ok} title={allowed.because} onClick={() => run(call)}>
      {name}
    </button>
  );
  return (
    <section aria-label="Your inspection" className="card">
      <p role="status">{describe(snapshot)}</p>
      <Hearing snapshot={snapshot} />
      <div className="buttons">
        {step("Whisper", can.whisper, () => inspection.switchTo("whisper"))}
        {step("Listen again", can.listen, () => inspection.switchTo("listen"))}
        {step("Leave", can.leave, () => inspection.leave())}
        {workNo !== undefined && (
          <Intercept
            inspector={inspector}
            inspection={inspection}
            workNo={workNo}
            disabled={running || !can.intercept.ok}
          />
        )}
      </div>
      {state === "unknown" && <Unknown inspection={inspection} agents={agents} running={running} run={run} />}
      <Problem error={error} />
    </section>
  );
}
