import { type AgentsWatch, type WatchOptions, watchAgents } from "@qualitycontrol/client/agents";
import { events } from "@qualitycontrol/client/events";
import { signIn } from "@qualitycontrol/client/session";
import { longPoll } from "@qualitycontrol/contract/calls";
import { startSimulator } from "@qualitycontrol/simulator";
import { weigh } from "./bundle.ts";
import { startVirtualClock, type VirtualClock } from "./virtual-clock.ts";

/** How old the rows of 500 agents become, with and without a list, and the size of the entries for agents and React. */
const AGENTS = 500;
const VISIBLE = 30;
const FIRST_AGENT = 40_001;
const workNos = Array.from({ length: AGENTS }, (_, index) => String(FIRST_AGENT + index));
const agent = (workno: string) => ({ workno, vdn: 1, phone: "40038" });

interface Measured {
  /** What `maxAge` states, and the greatest ages after each row has been seen once, in ms. */
  readonly stated: AgentsWatch["maxAge"];
  readonly oldest: AgentsWatch["maxAge"];
  readonly mostPerSecond: number;
}

async function measure(options: WatchOptions, clock: VirtualClock): Promise<Measured> {
  const world = {
    tenants: [{ vdn: 1, vcc: 1 }],
    agents: [
      { ...agent("30101"), permissions: { inspection: true } },
      ...workNos.map((workno) => ({ ...agent(workno), state: "idle" as const })),
    ],
  };
  const simulator = await startSimulator({ world, clock: "virtual" });
  const sent: number[] = [];
  const onItsWay = new Set<{ since: number; isPoll: boolean }>();
  /** The simulator holds a poll open until its time is up, because there are no events. */
  const isBusy = () => [...onItsWay].some(({ since, isPoll }) => !isPoll || performance.now() >= since + longPoll);
  const wait = (ms: number) => clock.advance(ms, isBusy, (step) => simulator.control.advanceClock(step));
  const inspector = await signIn(
    {
      baseUrl: simulator.url,
      agentId: 30101,
      fetch: async (url, request) => {
        const isPoll = url.includes("/agentevent/");
        if (!isPoll) sent.push(performance.now());
        const pending = { since: performance.now(), isPoll };
        onItsWay.add(pending);
        try {
          const response = await fetch(url, request);
          return new Response(await response.text(), response);
        } finally {
          onItsWay.delete(pending);
        }
      },
    },
    { status: "4" },
  );
  sent.length = 0;
  const stream = events(inspector);
  stream.next();
  const agents = watchAgents(inspector, options);
  const visible = new Set(workNos.slice(0, VISIBLE));
  agents.prioritise(visible);
  while (agents.snapshot.rows.length < AGENTS || agents.snapshot.rows.some(({ seenAt }) => !seenAt)) await wait(1_000);
  const stated = agents.maxAge;
  const oldest = { prioritised: 0, others: 0 };
  const end = performance.now() + stated.others;
  while (performance.now() < end) {
    await wait(1_000);
    for (const { workNo, seenAt } of agents.snapshot.rows) {
      const group = visible.has(workNo) ? "prioritised" : "others";
      oldest[group] = Math.max(oldest[group], Date.now() - Number(seenAt));
    }
  }
  agents.close();
  await stream.return();
  await simulator.close();
  const mostPerSecond = Math.max(...sent.map((at, i) => sent.slice(i).filter((it) => it - at < 1_000).length));
  return { stated, oldest, mostPerSecond };
}

const clock = startVirtualClock();
const lookUps = await measure({ workNos }, clock);
const list = await measure({ list: "onlineAgentsOnVdn" }, clock);
clock.stop();

const bundleOf = (...entries: string[]): string =>
  entries.map((entry) => `export * from "@qualitycontrol/client${entry}";`).join("\n");
const CORE = ["", "/session", "/events"];
const above = async (entry: string, ...base: string[]): Promise<number> =>
  (await weigh(bundleOf(...base, entry), ["react"])).brotli - (await weigh(bundleOf(...base))).brotli;
const sizes = {
  // Both have the observable.
  "agents, above core and inspection": await above("/agents", ...CORE, "/inspection"),
  "agents, above core": await above("/agents", ...CORE),
  "react, above core": await above("/react", ...CORE),
};
const figures = { "agents, above core and inspection": 1.5 * 1024, "react, above core": 0.8 * 1024 };
const isWithin = ({ stated, oldest, mostPerSecond }: Measured) =>
  oldest.prioritised <= stated.prioritised && oldest.others <= stated.others && mostPerSecond <= 2;
console.log(
  JSON.stringify({
    bench: "agents",
    unit: "ms for 500 agents, 30 of them prioritised; bytes; the core is client, session and events",
    lookUps,
    list,
    sizes,
    figures,
    met: {
      lookUps: isWithin(lookUps),
      list: isWithin(list),
      agents: sizes["agents, above core and inspection"] <= figures["agents, above core and inspection"],
      react: sizes["react, above core"] <= figures["react, above core"],
    },
  }),
);
