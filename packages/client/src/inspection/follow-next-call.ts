import { ResultCode } from "@qualitycontrol/contract/values";
import { ConnectionLost, GatewayFailure, TimedOut } from "../errors/index.ts";
import { pause } from "../events/poll-timing.ts";
import type { Inspector } from "../inspector.ts";
import { checkTimeout } from "../options.ts";
import { type InspectOptions, inspect } from "./inspect.ts";
import type { Inspection } from "./inspection.ts";
import { callsOf } from "./look.ts";
import { checkMode } from "./transitions.ts";

/** Whom to follow, and how. */
export interface FollowOptions extends InspectOptions {
  /** The pause between two look-ups of the agent's calls, in ms; 2,000 by default. */
  every?: number | undefined;
}

/** What a join is refused with while the call rings (inferred). */
const NOT_YET: readonly string[] = [ResultCode.InspectionUnavailable, ResultCode.WrongInspectionState];

/**
 * Waits for the agent's next call, by paced look-ups, and joins it in a mode. A call that the agent has already is not the next one.
 * While the call rings, the gateway refuses the join (inferred: with 900-003 or 900-005, as if the inspector is not idle). Then it is
 * tried again after the pause, as long as the agent has the call; nothing else is repeated.
 *
 * @param options `signal` ends the wait; `timeout` is that of each call, in ms
 * @throws InspectorError (rejects) as `inspect` does; `Aborted` if the signal aborts
 * @throws TypeError (rejects) if an option is invalid
 */
export async function followNextCall(
  inspector: Inspector,
  { every = 2_000, ...options }: FollowOptions,
): Promise<Inspection> {
  checkTimeout("followNextCall: every", every);
  checkMode(options.mode, "followNextCall");
  const { workNo, mode, ...callOptions } = options;
  let earlier: readonly string[] | undefined;
  for (;;) {
    try {
      const calls = await callsOf(inspector, String(workNo), callOptions);
      earlier ??= calls;
      if (calls.some((call) => !earlier?.includes(call))) return await inspect(inspector, options);
    } catch (error) {
      const isLookUp =
        (error instanceof ConnectionLost || error instanceof TimedOut) &&
        error.operation === "queryAllCallInfoByAgentWorkNoEx";
      if (!isLookUp && !(error instanceof GatewayFailure && NOT_YET.includes(error.retcode))) throw error;
    }
    await pause(every, callOptions.signal);
  }
}
