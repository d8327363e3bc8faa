import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { loadContract } from "@qualitycontrol/core/contract";
import { startMock } from "@qualitycontrol/mock";
import { type Simulator, startSimulator } from "@qualitycontrol/simulator";
import { readGuid } from "@qualitycontrol/wire/guid";
import { deriveCases } from "../../src/cases/index.ts";
import { SetupRequests } from "../../src/cases/setup-requests.ts";
import { deriveProperties } from "../../src/properties.ts";
import { sampleSubjects } from "../../src/request.ts";
import type { Report } from "../../src/result.ts";
import type { Mutant, Upstream } from "./mutant.ts";
import { EDITION, reachable, runAgainst } from "./table.ts";

/** An unmutated target, with the names of all cases that can run on it. */
interface Base extends Upstream {
  names: readonly string[];
}

/** The unmutated targets. */
export interface Targets {
  mock: Base;
  simulator: Base;
  gateway: Base;
  /** Reports of the full suite on the mock and of read on the gateway. */
  reports: { mock: Report; gateway: Report };
  close(): Promise<unknown>;
}

/** Starts the unmutated targets and runs the suite on mock and gateway. Another test covers the simulator. */
export async function startTargets(): Promise<Targets> {
  const [mock, simulator, gateway] = await Promise.all([startMock(), startVirtual(), startVirtual()]);
  const contract = await loadContract(EDITION);
  const subjects = sampleSubjects(contract);
  const derived = [...deriveCases(contract, subjects), ...deriveProperties(contract, subjects)];
  const upstreams = {
    mock,
    gateway: { ...gateway, guid: await signIn(gateway.url, new SetupRequests(contract, subjects)) },
  };
  const reports = { mock: await runAgainst(upstreams.mock), gateway: await runAgainst(upstreams.gateway) };
  return {
    reports,
    mock: { ...upstreams.mock, names: reachable(reports.mock) },
    simulator: { ...simulator, names: derived.map(({ name }) => name) },
    gateway: { ...upstreams.gateway, names: reachable(reports.gateway) },
    close: () => Promise.all([mock.close(), simulator.close(), gateway.close()]),
  };
}

async function startVirtual(): Promise<Upstream & Pick<Simulator, "close">> {
  const { url, close, control } = await startSimulator({ clock: "virtual", edition: EDITION });
  const requests = () => control.readJournal().entries.filter(({ kind }) => kind === "request");
  return { url, close, lastRule: () => requests().at(-1)?.rule };
}

async function signIn(url: string, setUp: SetupRequests): Promise<string> {
  const { method, target, headers, body = "" } = setUp.call("login");
  const response = await fetch(url + target, { method, headers, body });
  return readGuid(response.headers.get(newGuidHeader)) ?? "";
}

/** The unmutated target of a mutant. */
export const baseOf = (right: Targets, { before = "mock" }: Mutant): Base => right[before];

/** The names of the cases that must detect a mutant. */
export const namedBy = (right: Targets, mutant: Mutant): string[] =>
  baseOf(right, mutant).names.filter((name) => mutant.fails.test(name));
