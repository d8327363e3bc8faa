import type { AgentsWatch } from "@qualitycontrol/client/agents";
import type { Inspection } from "@qualitycontrol/client/inspection";
import { useObservable } from "@qualitycontrol/client/react";
import { useState } from "react";

interface Props {
  inspection: Inspection;
  agents: AgentsWatch;
  running: boolean;
  run: (call: () => Promise<unknown>) => void;
}

/** What to do while it is unknown what the inspector does: look, or leave by an operation that a person names. */
export function Unknown({ inspection, agents, running, run }: Props) {
  const { rows } = useObservable(agents);
  const { workNo } = useObservable(inspection);
  const [chosen, setChosen] = useState("");
  const agent = chosen || workNo || rows[0]?.workNo || "";
  return (
    <div className="buttons">
      <button type="button" disabled={running} onClick={() => run(() => inspection.look())}>
        Look
      </button>
      <label>
        Agent
        <select value={agent} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          {rows.map((row) => (
            <option key={row.workNo}>{row.workNo}</option>
          ))}
        </select>
      </label>
      <button
        type="button"
        disabled={running}
        onClick={() => run(() => inspection.send("stopSuperviseOrInsert", { workNo: agent }))}
      >
        Stop listening
      </button>
      <button
        type="button"
        disabled={running}
        onClick={() => run(() => inspection.send("requestStopWhisperAgent", { workNo: agent }))}
      >
        Stop whispering
      </button>
    </div>
  );
}
