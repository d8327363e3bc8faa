import { guidHeader } from "@qualitycontrol/contract/calls";
import { loadContract } from "@qualitycontrol/core/contract";
import { expect, onTestFinished, test, vi } from "vitest";
import { deriveCases } from "../src/cases/index.ts";
import { makePlan } from "../src/plan.ts";
import { sampleSubjects } from "../src/request.ts";
import { runSuite } from "../src/run.ts";
import { type Received, startRecorder } from "./recording-server.ts";

vi.mock(import("../src/rate-limit.ts"), async (original) => {
  const { instantClock } = await import("./mock-time.ts");
  return { ...(await original()), machineClock: instantClock() };
});

const contract = await loadContract();
const subjects = sampleSubjects(contract);
const cases = deriveCases(contract, subjects);

/** Requests that a lax gateway may misinterpret: an independent description of the cases. */
const forms: Record<string, (request: Pick<Received, "method" | "target" | "headers">) => boolean> = {
  "another method in an override": ({ headers, target }) =>
    /override|x-http-method/i.test(Object.keys(headers).join()) || target.includes("_method="),
  "a method that no operation has": ({ method }) => method === "PATCH",
  "an empty Guid": ({ headers }) => headers[guidHeader.toLowerCase()] === "",
  "a line end": ({ target }) => target.includes("%0A"),
  "a trailing blank": ({ target }) => /%20(\/|&|$)/.test(target),
  "a value that is encoded twice": ({ target }) => target.includes("%25"),
  "a parameter twice": ({ target }) => {
    const names = [...new URL(target, "http://gateway").searchParams.keys()];
    return new Set(names).size < names.length;
  },
};

const received = ({ request: { method, target, guid, headers } }: (typeof cases)[number]) => ({
  method,
  target,
  headers: { ...headers, ...(guid === "empty" ? { [guidHeader.toLowerCase()]: "" } : {}) },
});

test.each(Object.entries(forms))("%s is tested only on a mock or simulator", (_, has) => {
  const having = cases.filter((probe) => has(received(probe)));
  expect(having.length).toBeGreaterThan(0);
  expect(having.filter(({ request }) => request.onlyOn === undefined).map(({ name }) => name)).toEqual([]);
});

test("cases that need a set-up of the simulator are not for gateways", () => {
  const situations = cases.filter(({ needs }) => needs.includes("situations"));
  expect(situations.length).toBeGreaterThan(150);
  expect(situations.filter(({ request }) => request.onlyOn === undefined).map(({ name }) => name)).toEqual([]);
});

test("a gateway receives none of them, neither in read nor under a plan", async () => {
  const gateway = await startRecorder();
  onTestFinished(() => gateway.close());
  const { url } = gateway;
  const environment = { QUALITYCONTROL_GUID: "G" };
  const plan = makePlan(contract, cases, { url: new URL(url), subjects, minutes: 60 });
  await runSuite({ url, runs: 5, seed: 1, environment });
  await runSuite({ url, plan, environment });
  expect(gateway.received.length).toBeGreaterThan(100);
  for (const has of Object.values(forms)) expect(gateway.received.filter(has)).toEqual([]);
});
