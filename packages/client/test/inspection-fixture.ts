import { createInspector, type Inspector, type OperationId, type RequestOptions } from "@qualitycontrol/client";
import { type Inspection, inspect, inspectionOf, type Mode } from "@qualitycontrol/client/inspection";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { expect } from "vitest";
import { inspectorId } from "./contract-cases.ts";
import { operationAt } from "./operation-at.ts";

export const WORK_NO = "49999";
export const SUCCESS = { message: "", retcode: "0" };
export const REFUSED = { message: "", retcode: "900-005" };

/** An inspector whose requests end in a stub. Polls wait until they are aborted. */
export interface Stubbed {
  inspector: Inspector;
  /** The requests except polls: the operation, and what follows it in the URL. */
  sent: string[];
  polls: number;
  /** What is answered to an operation instead of success; a promise delays it. */
  replies: Partial<Record<OperationId, () => unknown>>;
}

/** @param calls the calls of the agent @param status that of the inspector */
export function stubInspector({
  calls = ["1-1"],
  status = 3,
  edition = "2025-11" as const,
  agentId = inspectorId,
} = {}): Stubbed {
  const stubbed: Omit<Stubbed, "inspector"> = {
    sent: [],
    polls: 0,
    replies: {
      queryAllCallInfoByAgentWorkNoEx: () => ({ ...SUCCESS, result: calls }),
      queryAgentInfoByWorkNo: () => ({ ...SUCCESS, result: { workno: agentId, status } }),
    },
  };
  const fetch = async (url: string, { method, signal }: RequestOptions): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const operation = operationAt(method, pathname);
    if (operation === "pollEvents") {
      stubbed.polls += 1;
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    }
    stubbed.sent.push(operation + (search || `/${pathname.split(`/${agentId}/`)[1]}`));
    return Response.json((await stubbed.replies[operation]?.()) ?? SUCCESS);
  };
  const inspector = createInspector({ baseUrl: "http://localhost", agentId, guid: sampleGuid, edition, fetch });
  return Object.assign(stubbed, { inspector });
}

/** Brings an inspection into a state that a step reaches. */
export async function inspecting(stubbed: Stubbed, state: "idle" | Mode | "talking" | "ended"): Promise<Inspection> {
  const { inspector } = stubbed;
  if (state === "idle") return inspectionOf(inspector);
  const mode = state === "talking" || state === "ended" ? "listen" : state;
  const inspection = await inspect(inspector, { workNo: WORK_NO, mode });
  if (state === "talking") await inspection.intercept();
  if (state === "ended") await inspection.leave();
  stubbed.sent.length = 0;
  return inspection;
}

/** Records the states that an observer sees, without repetition. */
export function record(inspection: Inspection): string[] {
  const states: string[] = [inspection.state];
  inspection.subscribe(({ state }) => {
    if (states.at(-1) !== state) states.push(state);
  });
  return states;
}

/** The code and reason of a step that was not sent. */
export async function refusalOf(step: Promise<unknown>): Promise<{ code: unknown; because: unknown }> {
  const error = await step.then(
    () => expect.unreachable("The step was sent."),
    (error: unknown) => error as { outcome: string; code: unknown; because: unknown },
  );
  expect(error.outcome).toBe("not-sent");
  return { code: error.code, because: error.because };
}
