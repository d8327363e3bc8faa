import { expect, onTestFinished, test, vi } from "vitest";
import { loadEdition } from "../src/contract/edition.ts";
import { realClock } from "../src/simulation/clock.ts";
import { Simulation } from "../src/simulation/simulation.ts";
import { signedInClient, started, until } from "./client-driver.ts";
import { people, testWorld } from "./people-fixture.ts";

const { inspector, password } = people;
const edition = await loadEdition("2025-11");

test("after a reset, the time of the machine passes for the new floor only", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const simulation = new Simulation({ edition, world: testWorld(), clock: realClock() });
  onTestFinished(() => simulation.end());
  /** Signs in, reads its two events, and polls once more. Returns the list to which the responses are added. */
  const pollAfterSignIn = (): unknown[] => {
    const parameters = { agentid: inspector };
    let guid: string | undefined;
    simulation.ask({ operation: "login", parameters, body: { password, status: "4" } }, undefined, ({ newGuid }) => {
      guid = newGuid;
    });
    const received: unknown[] = [];
    for (const _ of ["in service", "ready", "none"]) {
      simulation.ask({ operation: "pollEvents", parameters, guid }, undefined, ({ event, delivered }) => {
        received.push(event?.eventType ?? "none");
        delivered?.(true);
      });
    }
    return received;
  };
  const signIn = ["AgentOther_InService", "AgentState_Ready"];
  const before = pollAfterSignIn();
  vi.advanceTimersByTime(1_000);
  expect(before).toEqual(signIn);
  simulation.reset();
  expect(before).toEqual([...signIn, "none"]);
  const after = pollAfterSignIn();
  vi.advanceTimersByTime(9_999);
  expect(after).toEqual(signIn);
  vi.advanceTimersByTime(1);
  expect(after).toEqual([...signIn, "none"]);
  vi.advanceTimersByTime(120_000);
  const signedOut = simulation.journal
    .read()
    .filter(({ kind, event }) => kind === "event" && event === "AgentOther_ShutdownService");
  expect(signedOut).toHaveLength(1);
});

test("a request that is delayed during a reset is dropped without effect", async () => {
  const simulator = await started();
  const { control } = simulator;
  const client = await signedInClient(simulator);
  control.addFault({ kind: "latency", milliseconds: 60_000, operation: "forceLogin" });
  const answer = client.ask("forceLogin", { body: { password, phonenum: "40038" }, unjudged: true });
  const dropped = expect(answer).rejects.toThrow();
  await until(() => control.listFaults().length === 0);
  const floor = control.reset();
  await dropped;
  control.advanceClock(60_000);
  expect(control.readFloor().agents).toEqual(floor.agents);
});
