import { describe, expect, it, vi } from "vitest";
import { AgentsGateway, ageOf, mostPerSecond } from "./agents-fixture.ts";
import { advance, useFakeClocks } from "./stream-fixture.ts";

useFakeClocks();

const [FIRST, SECOND] = ["40001", "40002"] as const;

describe("the pace of look-ups", () => {
  it("looks each of 500 agents up, at most two per second, and none older than maxAge", async () => {
    const gateway = new AgentsGateway(500);
    const agents = gateway.watch();
    const visible = Array.from({ length: 30 }, (_, i) => String(40_101 + i));
    agents.prioritise(visible);
    const { maxAge } = agents;
    expect(maxAge).toEqual({ prioritised: 62_000, others: 472_000 });
    await advance(maxAge.others);
    const oldest = { prioritised: 0, others: 0 };
    for (let second = 0; second < 500; second++) {
      await advance(1_000);
      for (const row of agents.snapshot.rows) {
        const group = visible.includes(row.workNo) ? "prioritised" : "others";
        oldest[group] = Math.max(oldest[group], ageOf(row));
      }
    }
    expect(oldest.prioritised).toBeLessThanOrEqual(maxAge.prioritised);
    expect(oldest.others).toBeLessThanOrEqual(maxAge.others);
    // No event took a turn, so those who are prioritised were looked up twice as often as stated.
    expect(oldest.prioritised).toBeLessThan(maxAge.prioritised / 1.5);
    expect(mostPerSecond(gateway.requests())).toBe(2);
    expect(new Set(gateway.requests().map(({ operation }) => operation))).toEqual(new Set(["queryAgentInfoByWorkNo"]));
  });

  it("sends no burst after a sleep, nor after responses that took long", async () => {
    const gateway = new AgentsGateway(20);
    gateway.watch();
    await advance(3_000);
    gateway.latency = 14_000;
    const before = gateway.requests().length;
    await advance(13_000);
    expect(gateway.requests().length - before, "pending at a time").toBe(2);
    await advance(17_000);
    gateway.latency = 10;
    const clock = performance.now.bind(performance);
    vi.setSystemTime(Date.now() + 3_600_000);
    const steadyClock = vi.spyOn(performance, "now").mockImplementation(() => clock() + 3_600_000);
    await advance(30_000);
    steadyClock.mockRestore();
    expect(mostPerSecond(gateway.requests())).toBe(2);
    expect(gateway.requests().length).toBeGreaterThan(40);
  });

  it("looks an agent of a short list up every five seconds, not more often", async () => {
    const gateway = new AgentsGateway(2);
    const agents = gateway.watch();
    await advance(60_000);
    expect(gateway.requests().length).toBeLessThanOrEqual(2 * 13);
    expect(agents.maxAge).toEqual({ prioritised: 2_000, others: 7_000 });
  });

  it("sends nothing in a hidden page, and goes on when it is shown", async () => {
    const gateway = new AgentsGateway(20);
    const document = { hidden: false };
    vi.stubGlobal("document", document);
    try {
      gateway.watch();
      await advance(2_000);
      const shown = gateway.requests().length;
      document.hidden = true;
      await advance(60_000);
      expect(gateway.requests()).toHaveLength(shown);
      document.hidden = false;
      await advance(2_000);
      expect(gateway.requests().length).toBeGreaterThan(shown);
      expect(mostPerSecond(gateway.requests())).toBe(2);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe("rows", () => {
  it("keeps rows and array identical while nothing changes, and moves seenAt", async () => {
    const gateway = new AgentsGateway(2);
    const agents = gateway.watch();
    const unseen = agents.snapshot.rows[0];
    expect({ ...unseen }).toEqual({ workNo: FIRST, stale: true });
    await advance(2_000);
    const before = agents.snapshot;
    const [first, second] = before.rows;
    expect(first).toMatchObject({ status: 4, name: "Agent 40001", since: undefined, source: "look-up", stale: false });
    expect(Object.isFrozen(before) && Object.isFrozen(before.rows) && Object.isFrozen(first)).toBe(true);
    const seenAt = first?.seenAt;
    await advance(6_000);
    expect(agents.snapshot).toBe(before);
    expect(Number(first?.seenAt)).toBeGreaterThan(Number(seenAt));
    gateway.states.set(FIRST, 7);
    await advance(6_000);
    expect(agents.snapshot.rows).not.toBe(before.rows);
    expect(agents.snapshot.rows[0]).toMatchObject({ status: 7, since: expect.any(Date) });
    expect(agents.snapshot.rows[1]).toBe(second);
    expect(first).toMatchObject({ status: 4 });
    expect(unseen?.seenAt).toBeUndefined();
  });

  it("notifies the subscribers of a row of its changes only", async () => {
    const gateway = new AgentsGateway(2);
    const agents = gateway.watch();
    await advance(2_000);
    const seen: [string, number | undefined][] = [];
    for (const workNo of [FIRST, SECOND]) agents.row(workNo)?.subscribe(({ status }) => seen.push([workNo, status]));
    gateway.states.set(SECOND, 7);
    await advance(12_000);
    expect(seen).toEqual([[SECOND, 7]]);
    expect(agents.row(SECOND)?.snapshot).toBe(agents.snapshot.rows[1]);
    expect(agents.row(1)).toBeUndefined();
  });

  it("yields snapshots to a loop, and ends it when the watch is closed", async () => {
    const gateway = new AgentsGateway(1);
    const agents = gateway.watch();
    const statuses = (async () => {
      const all = [];
      for await (const { rows } of agents) all.push(rows[0]?.status);
      return all;
    })();
    await advance(1_000);
    gateway.states.set(FIRST, 7);
    await advance(6_000);
    agents.close();
    expect(await statuses).toEqual([undefined, 4, 7]);
  });

  it("keeps what it knows when a look-up fails, marks the row, and goes on with the others", async () => {
    const gateway = new AgentsGateway(3);
    const agents = gateway.watch();
    await advance(2_000);
    gateway.answer = ({ workNo }) => (workNo === FIRST ? { message: "", retcode: "900-004", result: "" } : undefined);
    await advance(8_000);
    const failed = agents.snapshot.rows[0];
    expect(failed).toMatchObject({ status: 4, problem: { code: "gateway-refused", retcode: "900-004" } });
    const before = gateway.requests().length;
    await advance(20_000);
    const later = gateway.requests().slice(before);
    expect(later.filter(({ workNo }) => workNo === FIRST)).toHaveLength(0);
    expect(later.filter(({ workNo }) => workNo === SECOND).length).toBeGreaterThan(2);
    await advance(15_000);
    expect(agents.snapshot.rows[0]).toBe(failed);
    gateway.answer = () => undefined;
    await advance(31_000);
    expect(agents.snapshot.rows[0]).toMatchObject({ status: 4, problem: undefined });
  });

  it("shows that a response does not name the state", async () => {
    const gateway = new AgentsGateway(1);
    gateway.answer = ({ workNo }) => (workNo ? { message: "", retcode: "0", result: { workno: workNo } } : undefined);
    const agents = gateway.watch();
    await advance(1_000);
    expect(agents.snapshot.rows[0]).toMatchObject({ status: undefined, source: "look-up", stale: false });
  });

  it("slows down while no request gets a response", async () => {
    const gateway = new AgentsGateway(40);
    gateway.answer = () => new TypeError("fetch failed");
    const agents = gateway.watch();
    await advance(120_000);
    expect(gateway.requests().length).toBeLessThan(30);
    expect(agents.snapshot.rows[0]).toMatchObject({ problem: { code: "connection-lost" } });
    gateway.answer = () => undefined;
    await advance(60_000);
    expect(agents.snapshot.rows.filter(({ status }) => status === 4)).toHaveLength(40);
  });
});
