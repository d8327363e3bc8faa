import { setTimeout as wait } from "node:timers/promises";
import { operations } from "@qualitycontrol/contract/operations";
import { startSimulator } from "@qualitycontrol/simulator";
import { bundle, servePage } from "../../../client/test/browser-page.ts";
import { OwnChromium, type OwnPage } from "../../../client/test/own-chromium.ts";
import { findChromium } from "../../../docs/test/chromium.ts";
import { median, quantile } from "../pipeline/timing.ts";
import { weigh } from "./bundle.ts";

/** How often each kind of end is timed, and how many events are. A frozen leader takes a minute. */
const [TIMES, FREEZES, EVENTS] = [20, 1, 100];
const AGENT = 30_101;

/** All times in ms, the size in bytes. */
const figures = {
  "close, p95": 500,
  "crash, p95": 500,
  "navigation, p95": 200,
  frozen: 60_000,
  "tab to tab, p99": 10,
  "event in a visible tab, p99": 600,
  "event with a hidden leader, max": 1_000,
  "brotli, above client, session and events": 1.8 * 1024,
};

/** A page that joins and keeps when its stream yielded which event, in ms since 1970. */
const PAGE = `
import { events } from "@qualitycontrol/client/events";
import { signIn, signOut } from "@qualitycontrol/client/session";
import { joinTabs } from "@qualitycontrol/client/tabs";

export const seen = {};
let tabs;
export async function start() {
  tabs = await joinTabs({
    baseUrl: location.origin,
    agentId: ${AGENT},
    signIn: (options) => signIn(options, { status: "4" }),
  });
  (async () => {
    for await (const { kind, event } of events(tabs.inspector))
      if (kind === "event") seen[event.eventGenTime] = performance.timeOrigin + performance.now();
  })();
}
export const role = () => tabs.state.snapshot.role;
export const end = () => signOut(tabs.inspector);
`;

const pollUrl = operations.pollEvents.path.replace("{agentid}", String(AGENT));
const { path, missing } = findChromium();
if (path === undefined) {
  console.log(JSON.stringify({ "not run": missing }));
  process.exit();
}

let onPoll = (): void => {};
let onEvent = (_: string): void => {};
const simulator = await startSimulator({
  world: { tenants: [{ vdn: 1, vcc: 1 }], agents: [{ workno: String(AGENT), vdn: 1, phone: "40038" }] },
  explain: ({ kind, at }) => kind === "event" && onEvent(String(at)),
});
const code = await bundle({ "page.ts": PAGE }, "page.ts");
const server = await servePage(code, simulator.url, (url) => url === pollUrl && onPoll());
const chromium = await OwnChromium.start(path);

const call = <T>(page: OwnPage, expression: string) =>
  page.evaluate<T>(`import("/page.js").then((page) => ${expression})`);
const isPolling = () => simulator.control.readFloor().agents[0]?.polling === true;

async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await check())) await wait(10);
}

async function openTab(): Promise<OwnPage> {
  const page = await chromium.openPage(server.url);
  const isThere = `location.href.startsWith("http") && document.readyState === "complete"`;
  await until(() => page.evaluate<boolean>(isThere));
  await call(page, "page.start()");
  return page;
}

/** Emits an event; returns the time in it, and when it was emitted. */
function emit(): { key: string; at: number } {
  let key = "";
  onEvent = (time) => {
    key = time;
  };
  const state = simulator.control.readFloor().agents[0]?.state === "idle" ? "busy" : "idle";
  const at = performance.timeOrigin + performance.now();
  simulator.control.changeAgent(String(AGENT), { state });
  return { key, at };
}

const seenIn = async (page: OwnPage, key: string): Promise<number> => {
  let at = 0;
  await until(async () => {
    at = (await call<number | null>(page, `page.seen[${JSON.stringify(key)}] ?? null`)) ?? 0;
    return at > 0;
  });
  return at;
};

/** Two tabs, of which the first is visible, leads, and waits for its poll. */
async function pair(): Promise<[leader: OwnPage, other: OwnPage]> {
  const [leader, other] = [await openTab(), await openTab()];
  await leader.show();
  await until(async () => {
    emit();
    await wait(50);
    return (await call(leader, "page.role()")) === "leader";
  });
  await wait(600);
  await until(isPolling);
  return [leader, other];
}

/** Signs out, so that the next pair can sign in, and closes the tabs. */
async function closeAll(leader: OwnPage, other: OwnPage): Promise<void> {
  await call(other, "page.end()");
  await Promise.allSettled([leader.close(), other.close()]);
  await wait(200);
}

/** How long after an action another tab sends its first poll. */
async function takeOver(times: number, act: (leader: OwnPage, other: OwnPage) => unknown): Promise<number[]> {
  const all: number[] = [];
  for (let time = 0; time < times; time++) {
    const [leader, other] = await pair();
    const polled = new Promise<number>((resolve) => {
      onPoll = () => resolve(performance.now());
    });
    const begun = performance.now();
    await act(leader, other);
    all.push((await polled) - begun);
    onPoll = () => {};
    await closeAll(leader, other);
  }
  return all;
}

/** Times of events, sent at random moments: from tab to tab, and from the gateway to the visible tab. */
async function eventTimes() {
  const [leader, other] = await pair();
  const [between, toVisible, hidden]: [number[], number[], number[]] = [[], [], []];
  for (let count = 0; count < EVENTS; count++) {
    await wait(Math.random() * 600);
    const { key, at } = emit();
    const [inLeader, inOther] = [await seenIn(leader, key), await seenIn(other, key)];
    between.push(Math.max(inOther - inLeader, 0));
    toVisible.push(inLeader - at);
  }
  for (let count = 0; count < TIMES; count++) {
    const shown = count % 2 ? leader : other;
    await shown.show();
    await wait(Math.random() * 600);
    const { key, at } = emit();
    hidden.push((await seenIn(shown, key)) - at);
  }
  await closeAll(leader, other);
  return { between, toVisible, hidden };
}

const summary = (times: number[]) => ({ p50: median(times), p95: quantile(times, 0.95), max: Math.max(...times) });

const ENTRIES =
  'export * from "@qualitycontrol/client"; export * from "@qualitycontrol/client/session"; export * from "@qualitycontrol/client/events";';
const sizes = [await weigh(ENTRIES), await weigh(`${ENTRIES} export * from "@qualitycontrol/client/tabs";`)] as const;

try {
  const { between, toVisible, hidden } = await eventTimes();
  const close = await takeOver(TIMES, (leader) => void leader.close());
  const crash = await takeOver(TIMES, (leader) => leader.crash());
  const navigation = await takeOver(TIMES, (leader) => void leader.navigate(`${server.url}/elsewhere`));
  const frozen = await takeOver(FREEZES, async (leader, other) => {
    await leader.freeze();
    await other.show();
  });
  const measured = {
    "close, p95": quantile(close, 0.95),
    "crash, p95": quantile(crash, 0.95),
    "navigation, p95": quantile(navigation, 0.95),
    frozen: Math.max(...frozen),
    "tab to tab, p99": quantile(between, 0.99),
    "event in a visible tab, p99": quantile(toVisible, 0.99),
    "event with a hidden leader, max": Math.max(...hidden),
    "brotli, above client, session and events": sizes[1].brotli - sizes[0].brotli,
  };
  const met = Object.fromEntries(
    Object.entries(figures).map(([name, most]) => [name, measured[name as keyof typeof measured] <= most]),
  );
  const times = { close, crash, navigation, frozen, between, toVisible, hidden };
  const all = Object.fromEntries(Object.entries(times).map(([name, each]) => [name, summary(each)]));
  console.log(JSON.stringify({ bench: "tabs", unit: "ms", all, measured, figures, met }));
} finally {
  await chromium.close();
  await server[Symbol.asyncDispose]();
  await simulator.close();
}
