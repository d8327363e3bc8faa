import { operations } from "@qualitycontrol/contract/editions/2025-11/operations";
import { listen } from "@qualitycontrol/core/listen";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Fault, InjectedFault } from "../src/index.ts";
import { createGateway } from "../src/server.ts";
import { lineOf } from "../src/simulation/journal.ts";
import { signedInClient, started, until } from "./client-driver.ts";
import { people } from "./people-fixture.ts";
import { TestHarness } from "./test-harness.ts";
import { sendTo } from "./wire.ts";

const { inspector, idle } = people;
const isBusy = { state: "busy" };

/** A client, and the state of an agent after a forceBusy that met a fault. */
async function forceBusyWith(fault: Parameters<Awaited<ReturnType<typeof started>>["control"]["addFault"]>[0]) {
  const simulator = await started();
  const [client] = [await signedInClient(simulator), await signedInClient(simulator, idle)];
  simulator.control.addFault({ operation: "forceBusy", agentid: inspector, ...fault });
  const answer = await client.ask("forceBusy", { workNo: idle }).catch((error: Error) => error);
  const agent = simulator.control.readFloor().agents.find(({ workno }) => workno === idle);
  return { simulator, client, answer, agent };
}

describe("a fault", () => {
  test("before the effect: the connection ends, and nothing has changed", async () => {
    const { answer, agent } = await forceBusyWith({ kind: "drop-before" });
    expect(answer).toBeInstanceOf(Error);
    expect(agent).not.toMatchObject(isBusy);
  });

  test.each(["drop-after", "cut"] as const)("after the effect: %s, and the state has changed", async (kind) => {
    const { answer, agent } = await forceBusyWith({ kind });
    expect(answer).toBeInstanceOf(Error);
    expect(agent).toMatchObject(isBusy);
  });

  test("a page of a load balancer", async () => {
    const { simulator, answer, agent } = await forceBusyWith({ kind: "html", status: 502 });
    expect(simulator.findings.splice(0).map(({ place }) => place)).toEqual(["status", "header content-type", "body"]);
    expect(answer).toMatchObject({ status: 502, text: expect.stringMatching(/^<html>/) });
    expect(agent).not.toMatchObject(isBusy);
  });

  test("a status without a body", async () => {
    const { simulator, answer } = await forceBusyWith({ kind: "status", status: 500 });
    expect(simulator.findings.splice(0)).toContainEqual(expect.objectContaining({ place: "status", got: "500" }));
    expect(answer).toMatchObject({ status: 500, text: "" });
  });

  test("a wrong result code", async () => {
    const { answer, agent } = await forceBusyWith({ kind: "retcode", retcode: "900-003" });
    expect(answer).toMatchObject({ status: 200, body: { retcode: "900-003" } });
    expect(agent).not.toMatchObject(isBusy);
  });

  test("a switch-over: wait, then sign in again", async () => {
    const { simulator, client, answer } = await forceBusyWith({ kind: "retcode", retcode: "000-004" });
    expect(answer).toMatchObject({ body: { retcode: "000-004" } });
    expect((await client.ask("sayFree")).body.retcode).toBe("0");
    simulator.control.addFault({ kind: "retcode", retcode: "105-005" });
    expect((await client.ask("sayFree")).body.retcode).toBe("105-005");
    expect((await client.ask("sayFree")).body.retcode).toBe("100-006");
    await signedInClient(simulator);
  });

  test.each([
    ["900-003", "The agent must sign in again.", "busy"],
    ["105-005", "A code of the disaster-recovery family.", "signed out"],
  ])("of code %s: endsSession decides whether the session ends, not the meaning", async (retcode, meaning, state) => {
    const document = structuredClone(new TestHarness().simulation.edition.document);
    Object.assign(document.components["x-result-codes"][retcode] ?? {}, { meaning });
    const harness = new TestHarness({ document });
    const server = createGateway({ ...harness, controlAnywhere: false, tls: undefined });
    const { url, close } = await listen(server, "127.0.0.1", 0);
    onTestFinished(close);
    harness.signIn(idle);
    harness.ask("sayBusy", idle);
    harness.control.addFault({ kind: "retcode", retcode });
    const answer = await sendTo(url, {
      operation: operations.sayFree,
      parameters: { agentid: idle },
      guid: harness.guidOf(idle),
    });
    expect(JSON.parse(answer.text)).toMatchObject({ retcode });
    expect(harness.control.readFloor().agents.find(({ workno }) => workno === idle)).toMatchObject({ state });
  });

  test("latency, in the time of the simulator", async () => {
    const simulator = await started();
    const client = await signedInClient(simulator);
    simulator.control.addFault({ kind: "latency", milliseconds: 60_000, operation: "sayBusy" });
    const answer = client.ask("sayBusy");
    await until(() => simulator.control.listFaults().length === 0);
    simulator.control.advanceClock(59_999);
    const state = () => simulator.control.readFloor().agents.find(({ workno }) => workno === inspector)?.state;
    expect(state()).toBe("idle");
    simulator.control.advanceClock(1);
    expect((await answer).body.retcode).toBe("0");
    expect(state()).toBe("busy");
    const entry = simulator.control.readJournal().entries.at(-1);
    expect(entry).toMatchObject({ operation: "sayBusy", retcode: "0", rule: "sayBusy", fault: "latency" });
    expect(entry && lineOf(entry)).toBe(`sayBusy agentid=${inspector} → 0  sayBusy [doc]  fault latency`);
  });

  test("latency, and the sender disconnects: nothing changes, and the journal says so", async () => {
    const { simulation, control } = new TestHarness();
    const server = createGateway({ simulation, control, controlAnywhere: false, tls: undefined });
    const { url, close } = await listen(server, "127.0.0.1", 0);
    onTestFinished(close);
    const over = new Promise((resolve) => server.on("request", (_, response) => response.once("close", resolve)));
    control.addFault({ kind: "latency", milliseconds: 1_000, operation: "login" });
    const gone = new AbortController();
    const answer = sendTo(url, {
      operation: operations.login,
      parameters: { agentid: idle },
      body: {},
      signal: gone.signal,
    });
    const failed = expect(answer).rejects.toThrow();
    await until(() => control.listFaults().length === 0);
    gone.abort();
    await Promise.all([failed, over]);
    control.advanceClock(1_000);
    expect(control.readFloor().agents.find(({ workno }) => workno === idle)?.state).toBe("signed out");
    const entry = control.readJournal().entries.at(-1);
    expect(entry).toMatchObject({ operation: "login", fault: "latency" });
    expect(entry).not.toHaveProperty("retcode");
  });

  test("meets the requested number of requests, and no others", async () => {
    const simulator = await started();
    const client = await signedInClient(simulator);
    // By its former name, which remains until the first release.
    const fault: Fault = { kind: "status", operation: "sayBusy", times: 2 } satisfies InjectedFault;
    simulator.control.addFault(fault);
    const statuses = [];
    for (const operation of ["sayFree", "sayBusy", "sayBusy", "sayBusy"] as const)
      statuses.push((await client.ask(operation)).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect(simulator.findings.splice(0).filter(({ place }) => place === "status")).toHaveLength(2);
  });
});
