import { operations, sampleGuid } from "@qualitycontrol/contract/editions/2025-11/operations";
import { describe, expect, onTestFinished, test } from "vitest";
import { startSimulator } from "../src/index.ts";
import { sent, signedInClient, started, until } from "./client-driver.ts";
import { people, testWorld } from "./people-fixture.ts";
import { TestHarness } from "./test-harness.ts";
import { sendTo } from "./wire.ts";

const { inspector, talking, idle } = people;

describe("polling", () => {
  test("an event is answered at once, one at a time and in order", async () => {
    const client = await signedInClient(await started());
    const polled = [await client.poll(), await client.poll()];
    expect(polled.map(({ body }) => body.event?.eventType)).toEqual(["AgentOther_InService", "AgentState_Ready"]);
  });

  test("a poll waits 10 s for an event, and not a millisecond longer", async () => {
    const simulator = await started();
    const client = await signedInClient(simulator);
    await client.events();
    let answered = false;
    const poll = client.poll().finally(() => {
      answered = true;
    });
    await until(() => simulator.control.readJournal().entries.length > 0 && isWaiting(simulator));
    simulator.control.advanceClock(9_999);
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    simulator.control.advanceClock(1);
    expect((await poll).text, "the vendor's client compares the text").toBe('{"message":"","retcode":"0"}');
  });

  test("without an event, the event is null by option", async () => {
    const simulator = await started({ none: "null" });
    const client = await signedInClient(simulator);
    expect(await client.events()).toEqual(["AgentOther_InService", "AgentState_Ready"]);
    const poll = client.poll();
    await until(() => isWaiting(simulator));
    simulator.control.advanceClock(10_000);
    expect((await poll).text).toBe('{"message":"","retcode":"0","event":null}');
  });

  test("a poll that waits is answered when an event comes", async () => {
    const simulator = await started();
    const [client, agent] = [await signedInClient(simulator), await signedInClient(simulator, talking)];
    await Promise.all([client.events(), agent.events()]);
    const poll = agent.poll();
    await until(() => isWaiting(simulator));
    await client.ask("forceBusy", { workNo: talking });
    expect((await poll).body.event?.eventType).toBe("AgentState_Force_SetNotReady");
  });

  test("the poll of a disconnected sender ends, and the next event is not lost", async () => {
    const simulator = await started();
    const client = await signedInClient(simulator);
    await client.events();
    const gone = new AbortController();
    const poll = client.poll({ signal: gone.signal, unjudged: true });
    await until(() => isWaiting(simulator));
    gone.abort();
    await expect(poll).rejects.toThrow();
    await until(() => !isWaiting(simulator));
    await client.ask("sayBusy");
    expect(await client.events()).toEqual(["AgentState_SetNotReady_Success"]);
  });

  const isWaiting = ({ control }: Awaited<ReturnType<typeof started>>): boolean =>
    control.readFloor().agents.some(({ polling }) => polling === true);
});

describe("the Guid", () => {
  test("is static in AUTHMODE 1, as long as the session lasts", async () => {
    const simulator = await started({ authMode: 1 });
    const client = await signedInClient(simulator);
    for (let minutes = 0; minutes < 10; minutes += 1) {
      await client.events();
      simulator.control.advanceClock(60_000);
      await client.ask("sayBusy");
      expect((await client.poll()).headers["set-guid"]).toBeUndefined();
    }
    expect((await client.ask("sayFree")).body.retcode).toBe("0");
  });

  test("changes after 60 s in AUTHMODE 2; the old one lives on until 120 s", async () => {
    const simulator = await started();
    const client = await signedInClient(simulator);
    const first = client.guid;
    simulator.control.advanceClock(59_999);
    expect((await client.poll()).headers["set-guid"]).toBeUndefined();
    simulator.control.advanceClock(1);
    const { headers } = await client.poll();
    expect(headers["set-guid"]).toMatch(/^JSESSIONID=[0-9a-f-]{36}\.\w+$/);
    expect(client.guid).not.toBe(first);
    simulator.control.advanceClock(59_999);
    expect((await client.ask("sayFree", { guid: first })).body.retcode).toBe("0");
    simulator.control.advanceClock(1);
    expect((await client.ask("sayFree", { guid: first })).body.retcode).toBe("000-003");
    expect((await client.ask("sayFree")).body.retcode).toBe("0");
  });

  test.each([
    [1, "0"],
    [2, "000-003"],
  ] as const)(
    "in AUTHMODE %i, of who sends handshakes and never polls, is answered %s after two minutes",
    (authMode, code) => {
      const harness = new TestHarness({ settings: { authMode } });
      harness.signIn(inspector, { callBackUri: "https://desk.example", serviceToken: "token" });
      const codes = [30, 30, 30, 30].map((seconds) => {
        harness.after(seconds);
        return harness.retcode("handShake", inspector);
      });
      expect(codes).toEqual(["0", "0", "0", code]);
    },
  );

  test("is sent again if the response that brought it was lost", async () => {
    const simulator = await started();
    const client = await signedInClient(simulator);
    await client.events();
    simulator.control.advanceClock(60_000);
    await client.ask("sayBusy");
    simulator.control.addFault({ kind: "drop-after", operation: "pollEvents" });
    await expect(client.poll()).rejects.toThrow();
    await client.ask("sayBusy");
    expect((await client.poll()).headers["set-guid"]).toBeDefined();
  });

  test.each([
    ["missing", undefined],
    ["wrong", sampleGuid],
  ])("is refused by every operation that needs one when it is %s", async (_, guid) => {
    const simulator = await started();
    await signedInClient(simulator);
    for (const { operationId, secured, parameters } of Object.values(operations)) {
      if (!secured) continue;
      const given = Object.fromEntries(parameters.map(({ name, example }) => [name, example]));
      const { body } = await sent(simulator, operationId, {
        ...given,
        body: "adjustSkill" === operationId ? {} : undefined,
        guid,
      });
      expect(body.retcode, operationId).toBe("100-006");
    }
  });
});

test("query parameters that the contract does not declare change nothing, once or twice, on any operation", async () => {
  const world = testWorld();
  const answersWith = async (query: string) => {
    const simulator = await startSimulator({ world, clock: "virtual", seed: 1 });
    onTestFinished(simulator.close);
    const { headers } = await sendTo(simulator.url, {
      operation: operations.login,
      parameters: { agentid: inspector },
      body: { password: people.password },
    });
    const guid = String(headers["set-guid"]).replace(/^[^=]+=/, "");
    const answers: Record<string, string> = {};
    for (const { operationId, method, path, parameters } of Object.values(operations)) {
      const examples = new Map<string, string>(parameters.map(({ name, example }) => [name, example]));
      const own = parameters.flatMap(({ in: place, name, example }) =>
        place === "query" ? [`${name}=${example}`] : [],
      );
      const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => examples.get(name) ?? "");
      const target = `${simulator.url}${filled}?${[...own, query].join("&")}`;
      const body = operationId === "adjustSkill" ? JSON.stringify({ workNo: people.idle, skills: [10] }) : undefined;
      const answer = await fetch(target, { method, headers: { guid }, ...(body ? { body } : {}) });
      answers[operationId] = await answer.text();
    }
    return answers;
  };
  const plain = await answersWith("");
  expect(new Set(Object.values(plain)).size).toBeGreaterThan(5);
  expect(await answersWith("mediaType=1&time=1416&time=1417&__proto__=1&constructor=2&guid=&%F0%9F%98%80=%20")).toEqual(
    plain,
  );
});

describe("the older edition", () => {
  test("knows five digits at most, VDNs, and neither a specified call nor the time of an event", () => {
    const harness = new TestHarness({ edition: "2023-09" }).setUp();
    expect(harness.retcode("addInsert", inspector, { workNo: "60000" })).toBe("000-002");
    expect(harness.retcode("addInsert", inspector, { workNo: people.nextDoor })).toBe("900-004");
    expect(new TestHarness().setUp().retcode("addInsert", inspector, { workNo: people.nextDoor })).toBe("0");
    expect(harness.simulation.hasOperation("interceptCall")).toBe(false);
    harness.ask("sayBusy", idle);
    expect(harness.ask("pollEvents", idle)?.event).not.toHaveProperty("eventGenTime");
  });
});
