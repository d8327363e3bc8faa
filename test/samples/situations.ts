import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { loadContract } from "@qualitycontrol/core/contract";
import { type Simulator, startSimulator } from "@qualitycontrol/simulator";
import { SetupRequests } from "../../packages/contract-tests/src/cases/setup-requests.ts";
import { type ContractRequest, sampleSubjects } from "../../packages/contract-tests/src/request.ts";

/** A simulator in which the prerequisites of an operation are fulfilled. */
export interface Situation {
  simulator: Simulator;
  /** The Guid of the inspector, if the operation needs one. */
  guid: string | undefined;
}

/**
 * Starts a simulator for each operation of an edition. Time stands still, so that no session expires before its sample is run; an
 * event waits for the poll, because the sign-in emits some.
 */
export async function startSituations(edition: string): Promise<Map<string, Situation>> {
  const contract = await loadContract(edition);
  const requests = new SetupRequests(contract, sampleSubjects(contract));
  const situations = new Map<string, Situation>();
  for (const operation of Object.values(contract.operations)) {
    const simulator = await startSimulator({ edition, clock: "virtual" });
    let guid: string | undefined;
    for (const request of requests.prerequisitesOf(operation)) guid = (await send(simulator, request, guid)) ?? guid;
    situations.set(operation.operationId, { simulator, guid });
  }
  return situations;
}

/** Sends a request that must succeed. Returns the Guid of the response, if it has one. */
async function send(
  { url }: Simulator,
  { method, target, headers, body }: ContractRequest,
  guid: string | undefined,
): Promise<string | undefined> {
  const response = await fetch(url + target, {
    method,
    headers: { ...headers, ...(guid !== undefined && { guid }) },
    ...(body !== undefined && { body }),
  });
  const { retcode } = (await response.json()) as { retcode: string };
  if (retcode !== "0") throw new Error(`${method} ${target} failed: ${retcode}`);
  return response.headers.get(newGuidHeader)?.split("=")[1];
}
