import { operations, sampleGuid } from "@qualitycontrol/contract/editions/2025-11/operations";
import { describe, expect, onTestFinished, test } from "vitest";
import { startSimulator } from "../src/index.ts";
import { cast, people } from "./cast.ts";
import { sent, sitDown, started, until } from "./desk.ts";
import { Stage } from "./stage.ts";
import { sendTo } from "./wire.ts";

const { inspector, talking, idle } = people;

describe("polling", () => {
  test("an event is answered at once, one at a time and in order", async () => {
    const desk = await sitDown(await started());
    const polled = [await desk.poll(), await desk.poll()];
    expect(polled.map(({ body }) => body.event?.eventType)).toEqual(["AgentOther_InService", "AgentState_Ready"]);
  });

  test("a poll waits 10 s for an event, and not a millisecond longer", async () => {
    const simulator = await started();
    const desk = await sitDown(simulator);
    await desk.events();
    let answered = false;
    const poll = desk.poll().finally(() => {
      answered = true;
    });
    await until(() => simulator.control.readJournal().entries.length > 0 && isWaiting(simulator));
    simulator.control.advanceClock(9_999);
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    simulator.control.advanceClock(1);
    expect((await poll).text, "the vendor's client compares the text").toBe('{"message":"","retcode":"0"}');
  });

  test("without an event, the event is null if so chosen", async () => {
    const simulator = await started({ none: "null" });
    const desk = await sitDown(simulator);
    expect(await desk.events()).toEqual(["AgentOther_InService", "AgentState_Ready"]);
    const poll = desk.poll();
    await until(() => isWaiting(simulator));
    simulator.control.advanceClock(10_000);
    expect((await poll).text).toBe('{"message":"","retcode":"0","event":null}');
  });

  test("a poll that waits is answered when an event comes", async () => {
    const simulator = await started();
    const [desk, agent] = [await sitDown(simulator), await sitDown(simulator, talking)];
    await Promise.all([desk.events(), agent.events()]);
    const poll = agent.poll();
    await until(() => isWaiting(simulator));
    await desk.ask("forceBusy", { workNo: talking });
    expect((await poll).body.event?.eventType).toBe("AgentState_SetNotReady_Success");
  });

  test("a sender who is gone gives the poll up, and the next event is not lost", async () => {
    const simulator = await started();
    const desk = await sitDown(simulator);
    await desk.events();
    const gone = new AbortController();
    const poll = desk.poll({ signal: gone.signal, unjudged: true });
    await until(() => isWaiting(simulator));
    gone.abort();
    await expect(poll).rejects.toThrow();
    await until(() => !isWaiting(simulator));
    await desk.ask("sayBusy");
    expect(await desk.events()).toEqual(["AgentState_SetNotReady_Success"]);
  });

  const isWaiting = ({ control }: Awaited<ReturnType<typeof started>>): boolean =>
    control.readFloor().agents.some(({ polling }) => polling === true);
});

describe("the Guid", () => {
  test("is static in AUTHMODE 1, as long as the session lasts", async () => {
    const simulator = await started({ authMode: 1 });
    const desk = await sitDown(simulator);
    for (let minutes = 0; minutes < 10; minutes += 1) {
      await desk.events();
      simulator.control.advanceClock(60_000);
      await desk.ask("sayBusy");
      expect((await desk.poll()).headers["set-guid"]).toBeUndefined();
    }
    expect((await desk.ask("sayFree")).body.retcode).toBe("0");
  });

  test("changes after 60 s in AUTHMODE 2; the old one lives on until 120 s", async () => {
    const simulator = await started();
    const desk = await sitDown(simulator);
    const first = desk.guid;
    simulator.control.advanceClock(59_999);
    expect((await desk.poll()).headers["set-guid"]).toBeUndefined();
    simulator.control.advanceClock(1);
    const { headers } = await desk.poll();
    expect(headers["set-guid"]).toMatch(/^JSESSIONID=[0-9a-f-]{36}\.\w+$/);
    expect(desk.guid).not.toBe(first);
    simulator.control.advanceClock(59_999);
    expect((await desk.ask("sayFree", { guid: first })).body.retcode).toBe("0");
    simulator.control.advanceClock(1);
    expect((await desk.ask("sayFree", { guid: first })).body.retcode).toBe("000-003");
    expect((await desk.ask("sayFree")).body.retcode).toBe("0");
  });

  test.each([
    [1, "0"],
    [2, "000-003"],
  ] as const)(
    "in AUTHMODE %i, of who sends handshakes and never polls, is answered %s after two minutes",
    (authMode, code) => {
      const stage = new Stage({ settings: { authMode } });
      stage.signIn(inspector, { callBackUri: "https://desk.example", serviceToken: "token" });
      const codes = [30, 30, 30, 30].map((seconds) => {
        stage.after(seconds);
        return stage.retcode("handShake", inspector);
      });
      expect(codes).toEqual(["0", "0", "0", code]);
    },
  );

  test("comes again if the answer that brought it was lost", async () => {
    const simulator = await started();
    const desk = await sitDown(simulator);
    await desk.events();
    simulator.control.advanceClock(60_000);
    await desk.ask("sayBusy");
    simulator.control.addFault({ kind: "drop-after", operation: "pollEvents" });
    await expect(desk.poll()).rejects.toThrow();
    await desk.ask("sayBusy");
    expect((await desk.poll()).headers["set-guid"]).toBeDefined();
  });

  test.each([
    ["missing", undefined],
    ["wrong", sampleGuid],
  ])("is refused by every operation that needs one when it is %s", async (_, guid) => {
    const simulator = await started();
    await sitDown(simulator);
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
  const world = cast();
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
    const stage = new Stage({ edition: "2023-09" }).setOut();
    expect(stage.retcode("addInsert", inspector, { workNo: "60000" })).toBe("000-002");
    expect(stage.retcode("addInsert", inspector, { workNo: people.nextDoor })).toBe("900-004");
    expect(new Stage().setOut().retcode("addInsert", inspector, { workNo: people.nextDoor })).toBe("0");
    expect(stage.simulation.floor.plans.has("interceptCall")).toBe(false);
    stage.ask("sayBusy", idle);
    expect(stage.ask("pollEvents", idle)?.event).not.toHaveProperty("eventGenTime");
  });
});
