import { describe, expect, it } from "vitest";
import { AgentsGateway, ageOf, mostPerSecond } from "./agents-fixture.ts";
import { advance, useFakeClocks } from "./stream-fixture.ts";

useFakeClocks();

const [FIRST, SECOND] = ["40001", "40002"] as const;

describe("lists", () => {
  const LISTS = ["onlineAgentsOnVdn", "allAgentStatus"] as const;
  const isList = ({ operation }: { operation: string }) => LISTS.some((list) => list === operation);

  it.each(LISTS)("keeps the rows of %s up to date with one request each four seconds", async (list) => {
    const gateway = new AgentsGateway(500);
    const agents = gateway.watch({ list });
    await advance(1_000);
    expect(agents.snapshot.rows).toHaveLength(500);
    const before = agents.snapshot;
    expect(agents.row(SECOND)?.snapshot).toMatchObject({ status: 4, source: "list", stale: false });
    expect(agents.maxAge).toEqual({ prioritised: 6_000, others: 6_000 });
    gateway.states.set(SECOND, 7);
    await advance(59_000);
    expect(gateway.requests().map(({ operation }) => operation)).toEqual(Array(16).fill(list));
    expect(agents.row(SECOND)?.snapshot).toMatchObject({ status: 7, since: expect.any(Date) });
    expect(agents.snapshot.rows[0]).toBe(before.rows[0]);
    expect(ageOf(agents.snapshot.rows[0])).toBeLessThanOrEqual(6_000);
  });

  it("looks up who is not, or no longer, in the list", async () => {
    const gateway = new AgentsGateway(5);
    const agents = gateway.watch({ workNos: [FIRST, SECOND, "49998"], list: "onlineAgentsOnVdn" });
    gateway.answer = ({ workNo }) =>
      workNo ? { message: "", retcode: "0", result: { workno: workNo, status: 2 } } : undefined;
    await advance(2_000);
    expect(agents.snapshot.rows.map(({ workNo, status }) => [workNo, status])).toEqual([
      [FIRST, 4],
      [SECOND, 4],
      ["49998", 2],
    ]);
    gateway.states.delete(SECOND);
    await advance(6_000);
    expect(agents.snapshot.rows[1]).toMatchObject({ status: 2, source: "look-up", stale: false });
  });

  it.each([
    ["is not offered", () => new Response("<h1>Not found</h1>", { status: 404 }), 1, "not-json"],
    ["is out of order", () => new Response("<h1>Bad gateway</h1>", { status: 502 }), 3, "not-json"],
    ["is refused", () => ({ message: "", retcode: "900-002" }), 3, "gateway-refused"],
    ["is not answered", () => new TypeError("fetch failed"), 3, "connection-lost"],
  ])("falls back to look-ups if the list %s", async (_, answer, times, code) => {
    const gateway = new AgentsGateway(3);
    gateway.answer = (request) => (isList(request) ? answer() : undefined);
    const agents = gateway.watch({ workNos: gateway.states.keys(), list: "allAgentStatus" });
    await advance(65_000);
    expect(gateway.requests().filter(isList)).toHaveLength(times);
    expect(agents.snapshot).toMatchObject({ listProblem: { code }, ended: undefined });
    expect(agents.snapshot.rows.map(({ source }) => source)).toEqual(Array(3).fill("look-up"));
    expect(mostPerSecond(gateway.requests())).toBe(2);
  });
});
