import type { Inspector } from "@qualitycontrol/client";
import type { AgentRow, AgentsWatch } from "@qualitycontrol/client/agents";
import { type Inspection, inspect } from "@qualitycontrol/client/inspection";
import { useObservable } from "@qualitycontrol/client/react";
import { AgentStatusValues } from "@qualitycontrol/client/values";
import { memo } from "react";
import { Ago } from "./ago.tsx";
import { adviceFor, Problem } from "./problem.tsx";
import { useCall } from "./use-call.ts";

interface Props {
  agents: AgentsWatch;
  inspector: Inspector;
  inspection: Inspection;
}

/** The agents, each with the state, where it comes from, and how old it is. */
export function Agents({ agents, inspector, inspection }: Props) {
  const { rows, listProblem } = useObservable(agents);
  const { can } = useObservable(inspection);
  const { running, error, run } = useCall();
  return (
    <section aria-labelledby="agents">
      <h2 id="agents">Agents</h2>
      {listProblem && (
        <p className="note">The list of agents is not available: {adviceFor(listProblem.code, listProblem.retcode)}</p>
      )}
      <Problem error={error} />
      <table>
        <thead>
          <tr>
            <th scope="col">Agent</th>
            <th scope="col">State</th>
            <th scope="col">Seen</th>
            <th scope="col">
              <span className="hidden">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Agent
              key={row.workNo}
              row={row}
              disabled={running || !can.inspect.ok}
              onListen={() => run(() => inspect(inspector, { workNo: row.workNo, mode: "listen" }))}
            />
          ))}
        </tbody>
      </table>
      <p className="note">
        A state is at most {Math.ceil(agents.maxAge.others / 1000)} s old while this page is visible.
      </p>
    </section>
  );
}

interface RowProps {
  row: AgentRow;
  disabled: boolean;
  onListen: () => void;
}

/** Rendered again only for a new row: a row that has not changed is the same object. */
const Agent = memo(
  function Agent({ row, disabled, onListen }: RowProps) {
    const { workNo, name, status, since, source, stale, problem } = row;
    return (
      <tr className={stale || problem ? "doubtful" : ""}>
        <th scope="row">
          {workNo} {name !== workNo && name}
        </th>
        <td>
          {status === undefined ? "not seen yet" : AgentStatusValues[status].meaning}
          {status !== undefined && stale && " (may have changed)"}
          {since && (
            <span className="detail">
              change noticed <Ago time={since} />
            </span>
          )}
          {problem && (
            <span className="detail">
              not updated: {problem.retcode ?? problem.code}. {adviceFor(problem.code, problem.retcode)}
            </span>
          )}
        </td>
        <td>
          <Ago time={() => row.seenAt} />
          <span className="detail">{source}</span>
        </td>
        <td>
          <button type="button" disabled={disabled} onClick={onListen} aria-label={`Listen to agent ${workNo}`}>
            Listen
          </button>
        </td>
      </tr>
    );
  },
  (one, other) => one.row === other.row && one.disabled === other.disabled,
);
