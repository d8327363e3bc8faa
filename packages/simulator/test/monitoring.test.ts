import { describe, expect, test } from "vitest";
import { people, testWorld } from "./people-fixture.ts";
import { TestHarness } from "./test-harness.ts";

const { inspector, colleague, trainee, talking, idle, onVideo, elsewhere, nextDoor } = people;

/** What the events that wait for an agent say about monitored agents, without the common prefix. */
function changes(harness: TestHarness, agentid: string): string[] {
  const found: string[] = [];
  const next = () => harness.ask("pollEvents", agentid)?.event;
  for (let event = next(); event; event = next()) {
    const { subtype = "", monitoredagent = "" } = (event.content as Record<string, string> | null) ?? {};
    if (event.eventType !== "QC_AgentState_Notify") continue;
    expect(event.workNo).toBe(agentid);
    found.push(`${monitoredagent} ${subtype.replace("QC_AgentState_", "")}`);
  }
  return found;
}

/** The inspector monitors agents. */
function monitoring(agents: string[], harness = new TestHarness().setUp()): TestHarness {
  expect(harness.retcode("beginMonitor", inspector, { agents: agents.join(";") })).toBe("0");
  return harness;
}

test("the event is that of the documented sample", () => {
  const world = testWorld();
  for (const agent of world.agents) if (agent.workno === trainee) agent.name = "Ada";
  const harness = monitoring([trainee, idle], new TestHarness({ world }).setUp());
  harness.signIn(trainee);
  expect(harness.ask("pollEvents", inspector)?.event).toMatchObject({
    eventType: "QC_AgentState_Notify",
    workNo: inspector,
    content: {
      subtype: "QC_AgentState_Login",
      monitoredagent: trainee,
      agentname: "Ada",
      mediaserver: "CtiServer",
      jsonKey: ["subtype", "monitoredagent", "agentname", "mediaserver"],
    },
    jsonKey: ["eventType", "workNo", "content"],
  });
});

test("an agent signs in, is busy, wraps up, rests, and signs out", () => {
  const harness = monitoring([trainee]);
  harness.signIn(trainee);
  harness.retcode("sayBusy", trainee);
  harness.retcode("sayFree", trainee);
  harness.control.changeAgent(trainee, { state: "wrap-up" });
  harness.retcode("forceRest", inspector, { workNo: trainee, time: "60", reason: "1" });
  harness.after(1);
  harness.retcode("logout", trainee);
  expect(changes(harness, inspector)).toEqual(
    ["Login", "Idle", "Busy", "Idle", "Work", "Rest", "Logout"].map((change) => `${trainee} ${change}`),
  );
});

test("an agent is called, talks and hangs up; and calls a customer", () => {
  const harness = monitoring([idle]);
  harness.control.endCall(harness.control.startCall({ agent: idle }).callid, "agent");
  const incoming = ["WaitAnswer", "Active", "RecordBegin", "RecordStop", "HungUp", "Idle"];
  expect(changes(harness, inspector)).toEqual(incoming.map((change) => `${idle} ${change}`));
  harness.control.startCall({ agent: idle, direction: "outbound" });
  const outgoing = ["WaitAlerting", "Active", "RecordBegin"];
  expect(changes(harness, inspector)).toEqual(outgoing.map((change) => `${idle} ${change}`));
});

test("an agent is listened to and barged into by another inspector; whispering has no known name", () => {
  const harness = monitoring([talking]);
  harness.retcode("addSupervise", colleague, { workNo: talking });
  harness.retcode("switchSuperviseOrInsert", colleague, { workNo: talking });
  harness.retcode("requestSwitchInsertWhisperAgent", colleague, { whisperagentid: talking, switchtype: "2" });
  harness.retcode("requestSwitchInsertWhisperAgent", colleague, { whisperagentid: talking, switchtype: "1" });
  harness.retcode("stopSuperviseOrInsert", colleague, { workNo: talking });
  harness.retcode("addSupervise", colleague, { workNo: talking });
  harness.retcode("stopSuperviseOrInsert", colleague, { workNo: talking });
  expect(changes(harness, inspector)).toEqual(
    ["Monitor", "SuperviseInsert", "SuperviseInsert", "StopSuperviseInsert", "Monitor", "StopMonitor"].map(
      (change) => `${talking} ${change}`,
    ),
  );
});

test.each(["both", "state", "forced"] as const)(
  "a forced state is reported once, whatever its events are: %s",
  (forced) => {
    const harness = monitoring([idle], new TestHarness({ settings: { forced } }).setUp());
    harness.retcode("forceBusy", inspector, { workNo: idle });
    harness.retcode("forceIdle", inspector, { workNo: idle });
    expect(changes(harness, inspector)).toEqual([`${idle} Busy`, `${idle} Idle`]);
  },
);

describe("monitoring", () => {
  test("includes agents without a desktop, and several monitors of one agent", () => {
    const harness = monitoring([onVideo]);
    harness.retcode("beginMonitor", colleague, { agents: onVideo });
    harness.control.endCall(harness.callOf(onVideo));
    for (const monitor of [inspector, colleague]) {
      expect(changes(harness, monitor)).toEqual([`${onVideo} HungUp`, `${onVideo} Idle`]);
    }
  });

  test("goes on when it begins a second time, and ends for the named agents only", () => {
    const harness = monitoring([talking, idle]);
    monitoring([idle], harness);
    harness.retcode("sayBusy", idle);
    expect(changes(harness, inspector)).toEqual([`${idle} Busy`]);
    expect(harness.retcode("endMonitor", inspector, { agents: `${idle};${trainee}` })).toBe("0");
    harness.retcode("sayFree", idle);
    harness.control.endCall(harness.callOf(talking));
    expect(changes(harness, inspector)).toEqual(
      ["RecordStop", "HungUp", "Idle"].map((change) => `${talking} ${change}`),
    );
  });

  test("wakes a poll that waits", () => {
    const harness = monitoring([idle]);
    const events: unknown[] = [];
    const poll = {
      operation: "pollEvents",
      parameters: { agentid: inspector },
      guid: harness.guidOf(inspector),
    } as const;
    harness.simulation.ask(poll, undefined, ({ event }) => events.push(event?.eventType));
    harness.retcode("sayBusy", idle);
    expect(events).toEqual(["QC_AgentState_Notify"]);
  });

  test("is lost with the events that a resynchronization clears, and goes on", () => {
    const harness = monitoring([idle]);
    harness.retcode("sayBusy", idle);
    harness.retcode("syncAgentInfo", inspector);
    harness.retcode("sayFree", idle);
    expect(changes(harness, inspector)).toEqual([`${idle} Idle`]);
    const { entries } = harness.control.readJournal();
    expect(entries).toContainEqual(expect.objectContaining({ kind: "lost", event: "QC_AgentState_Notify" }));
  });

  test("ends with a sign-in by force", () => {
    const harness = monitoring([idle]);
    harness.retcode("forceLogin", inspector, { body: { password: people.password, phonenum: "40038" } });
    harness.retcode("sayBusy", idle);
    expect(changes(harness, inspector)).toEqual([]);
  });

  test("crosses VDNs of one VCC in the newer edition only, and never VCCs", () => {
    const codes = ["2025-11", "2023-09"].map((edition) => {
      const harness = new TestHarness({ edition }).setUp();
      return [nextDoor, elsewhere].map((agents) => harness.retcode("beginMonitor", inspector, { agents }));
    });
    expect(codes).toEqual([
      ["0", "900-004"],
      ["900-004", "900-004"],
    ]);
  });
});

test("the journal shows what a monitored agent does, also in long words of the contract", () => {
  const harness = monitoring([talking]);
  harness.retcode("addInsert", colleague, { workNo: talking });
  harness.retcode("stopSuperviseOrInsert", colleague, { workNo: talking });
  const { entries } = harness.control.readJournal();
  expect(entries.findLast(({ event }) => event === "QC_AgentState_Notify")?.content).toEqual({
    subtype: "QC_AgentState_StopSuperviseInsert",
    monitoredagent: talking,
    agentname: talking,
    mediaserver: "CtiServer",
    jsonKey: ["subtype", "monitoredagent", "agentname", "mediaserver"],
  });
});
