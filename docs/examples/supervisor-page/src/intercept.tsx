import type { Inspector } from "@qualitycontrol/client";
import type { Inspection } from "@qualitycontrol/client/inspection";
import { useRef, useState } from "react";
import { Problem } from "./problem.tsx";
import { useCall } from "./use-call.ts";

interface Props {
  inspector: Inspector;
  inspection: Inspection;
  workNo: string;
  disabled: boolean;
}

/** Takes over the agent's call. This cannot be undone, so a person must confirm it, for the agent and the call that are shown. */
export function Intercept({ inspector, inspection, workNo, disabled }: Props) {
  const { running, error, run } = useCall();
  const dialog = useRef<HTMLDialogElement>(null);
  const [calls, setCalls] = useState<readonly string[]>([]);

  const ask = () =>
    run(async () => {
      const { result } = await inspector.queryAllCallInfoByAgentWorkNoEx({ workno: workNo });
      setCalls(result);
      dialog.current?.showModal();
    });

  const confirm = (callId: string) => {
    dialog.current?.close();
    run(() => inspection.intercept(callId));
  };

  return (
    <>
      <button type="button" disabled={disabled || running} onClick={ask}>
        Intercept …
      </button>
      <Problem error={error} />
      <dialog ref={dialog} aria-labelledby="question">
        <p id="question">
          {calls.length === 0
            ? `Agent ${workNo} has no call.`
            : `Take over the call of agent ${workNo}? The agent loses it, and you cannot give it back.`}
        </p>
        <div className="buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          {calls.map((callId) => (
            <button key={callId} type="button" className="danger" onClick={() => confirm(callId)}>
              Take over call {callId}
            </button>
          ))}
        </div>
      </dialog>
    </>
  );
}
