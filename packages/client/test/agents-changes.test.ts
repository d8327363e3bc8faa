import { watchAgents } from "@qualitycontrol/client/agents";
import { events, type StreamItem } from "@qualitycontrol/client/events";
import { signOut } from "@qualitycontrol/client/session";
import { describe, expect, it, vi } from "vitest";
import { AgentsGateway } from "./agents-fixture.ts";
import { advance, readInBackground, useFakeClocks } from "./stream-fixture.ts";

useFakeClocks();

const FIRST = "40001";

describe("events", () => {
  it("looks an agent up soon after an event about the agent", async () => {
    const gateway = new AgentsGateway(200);
    const agents = gateway.watch();
    await advance(20_000);
    const last = "40200";
    gateway.states.set(last, 7);
    gateway.notify(last, "QC_AgentState_Active");
    await advance(3_000);
    expect(agents.row(last)?.snapshot).toMatchObject({ status: 7, source: "look-up", stale: false });
  });

  it("shows the state that an event names until a look-up confirms it, if the event is certainly newer", async () => {
    const gateway = new AgentsGateway(1);
    const agents = gateway.watch();
    const seen: unknown[] = [];
    agents.row(FIRST)?.subscribe(({ status, source, stale }) => seen.push([status, source, stale]));
    await advance(1_000);
    // A look-up takes longer than a poll without an event, so that the response is older than that poll.
    gateway.answer = ({ workNo }) => (workNo ? new TypeError("fetch failed") : undefined);
    await advance(25_000);
    gateway.states.set(FIRST, 2);
    gateway.notify(FIRST, "QC_AgentState_Logout");
    await advance(500);
    gateway.answer = () => undefined;
    await advance(16_000);
    expect(seen).toEqual([
      [4, "look-up", false],
      [4, "look-up", false],
      [2, "event", true],
      [2, "look-up", false],
    ]);
    expect(agents.snapshot.rows[0]?.since).toBeInstanceOf(Date);
  });

  it.each([
    ["an event that may be older than the look-up", { subtype: "QC_AgentState_Logout", monitoredagent: FIRST }],
    ["an event that names no state", { subtype: "QC_AgentState_Active", monitoredagent: FIRST }],
    ["an unknown change", { subtype: "toString", monitoredagent: FIRST }],
    ["an event without an agent", { subtype: "QC_AgentState_Logout" }],
  ])("keeps the state and marks it stale after %s", async (_, content) => {
    const gateway = new AgentsGateway(2);
    const agents = gateway.watch();
    await advance(1_000);
    gateway.answer = ({ workNo }) => (workNo ? new Response("", { status: 500 }) : undefined);
    gateway.emit({ eventType: "QC_AgentState_Notify", workNo: "30169", content });
    await advance(300);
    expect(agents.snapshot.rows[0]).toMatchObject({ status: 4, source: "look-up", stale: true });
    gateway.answer = () => undefined;
    await advance(20_000);
    expect(agents.snapshot.rows[0]).toMatchObject({ status: 4, source: "look-up", stale: false });
  });

  it("says nothing about agents after an event of the inspector's own state, or an event that no page names", async () => {
    const gateway = new AgentsGateway(2);
    const agents = gateway.watch({ workNos: [FIRST, 30169] });
    gateway.states.set("30169", 4);
    await advance(2_000);
    const { rows } = agents.snapshot;
    for (const eventType of ["AgentState_Busy", "AgentEvent_Talking", "AgentOther_BeQcStop", "toString", "Unknown"]) {
      gateway.emit({ eventType, workNo: FIRST, content: { monitoredagent: FIRST, subtype: "QC_AgentState_Logout" } });
      await advance(1_000);
    }
    expect(agents.snapshot.rows).toBe(rows);
  });

  it("does not take a response for newer than an event that arrived while it was on its way", async () => {
    const gateway = new AgentsGateway(1);
    const agents = gateway.watch();
    await advance(1_000);
    gateway.latency = 3_000;
    await advance(5_000);
    gateway.states.set(FIRST, 7);
    gateway.notify(FIRST, "QC_AgentState_Active");
    await advance(1_000);
    gateway.latency = 800;
    await advance(1_100);
    // Read before the event, received after it.
    expect(agents.snapshot.rows[0]).toMatchObject({ status: 4, stale: true });
    await advance(2_000);
    expect(agents.snapshot.rows[0]).toMatchObject({ status: 7, stale: false });
  });

  it("does not let a late response undo that of a later request", async () => {
    const gateway = new AgentsGateway(1);
    const agents = gateway.watch({ workNos: [FIRST], list: "allAgentStatus" });
    await advance(1_000);
    gateway.latency = 6_000;
    gateway.notify(FIRST, "QC_AgentState_Active");
    await advance(1_000);
    gateway.latency = 10;
    gateway.states.set(FIRST, 7);
    await advance(3_000);
    expect(agents.snapshot.rows[0]).toMatchObject({ status: 7, source: "list" });
    const { rows } = agents.snapshot;
    await advance(3_500);
    expect(agents.snapshot.rows).toBe(rows);
  });

  it("marks every row stale after a gap, and looks all of them up again", async () => {
    const gateway = new AgentsGateway(6);
    const agents = gateway.watch();
    await advance(4_000);
    const before = agents.snapshot.rows;
    gateway.answer = ({ operation }) => (operation === "pollEvents" ? new TypeError("fetch failed") : undefined);
    gateway.emit({ eventType: "Unknown", workNo: "30169" });
    await advance(600);
    gateway.answer = () => undefined;
    expect(agents.snapshot.rows.filter(({ stale }) => stale).length).toBeGreaterThan(3);
    expect(agents.snapshot.rows.map(({ status }) => status)).toEqual(before.map(({ status }) => status));
    await advance(5_000);
    expect(agents.snapshot.rows.filter(({ stale }) => stale)).toEqual([]);
  });
});

describe("the end", () => {
  it.each([
    ["a look-up", "queryAgentInfoByWorkNo", "105-005"],
    ["a poll", "pollEvents", "100-006"],
  ])("ends, and says so, if %s shows that the session is over", async (_, refused, retcode) => {
    const gateway = new AgentsGateway(3);
    const agents = gateway.watch();
    await advance(2_000);
    const { rows } = agents.snapshot;
    gateway.answer = ({ operation }) => (operation === refused ? { message: "", retcode } : undefined);
    gateway.emit({ eventType: "Unknown", workNo: "30169" });
    await advance(20_000);
    expect(agents.snapshot).toMatchObject({ ended: { code: "session-over", retcode } });
    expect(agents.snapshot.rows).toBe(rows);
    const sent = gateway.sent.length;
    await advance(60_000);
    expect(gateway.sent).toHaveLength(sent);
  });

  it("ends when the inspector signs out", async () => {
    const gateway = new AgentsGateway(1);
    const agents = gateway.watch();
    await advance(1_000);
    gateway.answer = ({ operation }) => (operation === "logout" ? { message: "", retcode: "0" } : undefined);
    const signingOut = signOut(gateway.inspector);
    await advance(1_000);
    await signingOut;
    expect(agents.snapshot.ended).toEqual({ code: "signed-out", retcode: undefined });
  });

  it.each(["close", "signal"] as const)("sends nothing on %s, and later; other streams go on", async (how) => {
    const gateway = new AgentsGateway(30);
    const controller = new AbortController();
    const agents = gateway.watch({ workNos: gateway.states.keys(), signal: controller.signal });
    const stream = readInBackground(events(gateway.inspector));
    await advance(2_000);
    const sent = gateway.requests().length;
    const { snapshot } = agents;
    if (how === "close") agents.close();
    else controller.abort();
    agents.close();
    gateway.emit({ eventType: "Unknown", workNo: "30169" });
    await advance(30_000);
    expect(gateway.requests()).toHaveLength(sent);
    expect(agents.snapshot).toBe(snapshot);
    expect(stream.items.filter(({ kind }: StreamItem) => kind === "event")).toHaveLength(1);
  });

  it("leaves no timer", async () => {
    const gateway = new AgentsGateway(5);
    gateway.answer = ({ operation }) => (operation === "pollEvents" ? { message: "", retcode: "0" } : undefined);
    const agents = gateway.watch();
    await advance(2_200);
    agents.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not begin if the signal has already aborted", async () => {
    const gateway = new AgentsGateway(1);
    gateway.watch({ workNos: [FIRST], signal: AbortSignal.abort() });
    await advance(30_000);
    expect(gateway.sent).toEqual([]);
  });
});

describe("options", () => {
  const { inspector } = new AgentsGateway(0);
  it.each([
    [{}, "watchAgents: pass workNos, or onlineAgentsOnVdn or allAgentStatus as list."],
    [{ list: "allAgent" }, "watchAgents: pass workNos, or onlineAgentsOnVdn or allAgentStatus as list."],
    [{ list: "allAgentStatus", signal: {} }, "watchAgents: signal is not an AbortSignal."],
  ])("rejects %j", (options, message) => {
    expect(() => watchAgents(inspector, options as never)).toThrow(message);
  });

  it("rejects a copy of an inspector", () => {
    expect(() => watchAgents({ ...inspector }, { workNos: [FIRST] })).toThrow("must come from createInspector");
  });

  it("marks the row of an ID that the edition does not have, and sends nothing for it", async () => {
    const gateway = new AgentsGateway(1);
    const agents = gateway.watch({ workNos: [7, FIRST] });
    await advance(12_000);
    expect(agents.snapshot.rows).toMatchObject([{ problem: { code: "invalid-argument" } }, { status: 4 }]);
    expect(gateway.requests().every(({ workNo }) => workNo === FIRST)).toBe(true);
  });
});
