import type { CallOptions, QueryAgentInfoByWorkNoSuccess } from "@qualitycontrol/contract/calls";
import { InspectorError } from "../errors/index.ts";
import type { StreamItem } from "../events/item.ts";
import type { Inspector } from "../inspector.ts";

/** What can be found out about an inspection. It is evidence: no operation returns what an inspector does. */
export interface Evidence {
  /** What the gateway returned about the inspector as an agent. Idle means that the inspector inspects no one. */
  readonly self: QueryAgentInfoByWorkNoSuccess["result"];
  /** The IDs of the inspected agent's calls; undefined if no agent is known, or the look-up failed. */
  readonly calls: readonly string[] | undefined;
  /** What the stream has delivered since the latest step or known state, oldest first; at most 100 items. */
  readonly items: readonly StreamItem[];
}

/** Asks the gateway about the inspector and the agent. Changes nothing, and never calls `syncAgentInfo`, which deletes events. */
export async function lookUp(
  inspector: Inspector,
  workNo: string | undefined,
  options: CallOptions,
): Promise<Omit<Evidence, "items">> {
  const calls = workNo === undefined ? undefined : callsOf(inspector, workNo, options).catch(ignoreFailure);
  const { result: self } = await inspector.queryAgentInfoByWorkNo({ workno: inspector.agentId }, options);
  return { self, calls: await calls };
}

/** The IDs of an agent's calls. */
export const callsOf = async (inspector: Inspector, workno: string, options: CallOptions): Promise<string[]> =>
  (await inspector.queryAllCallInfoByAgentWorkNoEx({ workno }, options)).result;

const ignoreFailure = (error: unknown): undefined => {
  if (!(error instanceof InspectorError)) throw error;
};
