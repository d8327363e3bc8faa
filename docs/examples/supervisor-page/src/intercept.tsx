import type { Inspector } from "@qualitycontrol/client";
import { useRef, useState } from "react";
import { useCall } from "./use-call.ts";

interface Props {
  inspector: Inspector;
  agent: string;
  disabled: boolean;
  onIntercepted: () => void;
}

/** Takes over the agent's call. This cannot be undone, so a person must confirm it, for the call that is shown. */
export function Intercept({ inspector, agent, disabled, onIntercepted }: Props) {
  const { running, problem, run } = useCall();
  const dialog = useRef<HTMLDialogElement>(null);
  const [call, setCall] = useState<string>();

  const ask = () =>
    run(async () => {
      const { result } = await inspector.queryAllCallInfoByAgentWorkNoEx({ workno: agent });
      setCall(result[0]);
      dialog.current?.showModal();
    });

  const confirm = (callId: string) =>
    run(async () => {
      dialog.current?.close();
      await inspector.interceptCall({ workNo: agent, callId });
      onIntercepted();
    });

  return (
    <>
      <button type="button" disabled={disabled || running} onClick={ask}>
        Intercept …
      </button>
      {problem && <p role="alert">{problem}</p>}
      <dialog ref={dialog} aria-labelledby="question">
        <p id="question">
          {call === undefined
            ? `Agent ${agent} has no call.`
            : `Take over call ${call} from agent ${agent}? The agent loses it, and you cannot give it back.`}
        </p>
        <button type="button" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
        {call !== undefined && (
          <button type="button" className="danger" onClick={() => confirm(call)}>
            Take over the call
          </button>
        )}
      </dialog>
    </>
  );
}
