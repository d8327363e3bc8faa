import { startSimulator } from "@qualitycontrol/simulator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeUnless } from "../../../test/describe-unless.ts";
import { until } from "../../../test/until.ts";
import { findChromium } from "../../docs/test/chromium.ts";
import { bundle, servePage } from "./browser-page.ts";
import { OwnChromium, type OwnPage } from "./own-chromium.ts";
import { clientSamples } from "./samples.ts";
import { eventKey, FIRST_INSPECTOR, possibleItems, worldWithInspectors } from "./simulator-fixture.ts";
import type { Gateway } from "./stub-gateway.ts";
import { missingForWindows } from "./windows.ts";

/** How often each kind of end is tried, in one browser. */
const TIMES = 20;

const recipe = clientSamples().find(({ module }) => module === "saved-session.ts")?.code ?? "";

/** A page that joins and keeps what its stream yields. It replaces a silent leader after `silence` ms, by default 45 s. */
const PAGE = `
import { events } from "@qualitycontrol/client/events";
import { signIn } from "@qualitycontrol/client/session";
import { join } from "../src/tabs/join.ts";
import { browser } from "../src/tabs/platform.ts";
import { onSession, resume } from "saved-session.ts";

export const log = [];
let tabs;
export async function start() {
  const options = {
    baseUrl: location.origin,
    agentId: ${FIRST_INSPECTOR},
    onSession,
    signIn: async (options) => (await resume(options)) ?? signIn(options, { status: "4" }),
  };
  const { locks, open, isVisible, on } = browser;
  tabs = await join(options, {
    locks,
    open,
    isVisible,
    on,
    get silence() {
      return globalThis.silence ?? browser.silence;
    },
    get stealPause() {
      return globalThis.silence ?? browser.stealPause;
    },
  });
  (async () => {
    for await (const { kind, event } of events(tabs.inspector))
      log.push(kind === "event" ? event.eventType + " at " + event.eventGenTime : kind);
  })().catch((error) => log.push(String(error)));
}
export const role = () => tabs?.state.snapshot.role ?? "new";
`;

const call = <T>(page: OwnPage, code: string) => page.evaluate<T>(`import("/page.js").then((page) => ${code})`);

interface Tab {
  readonly page: OwnPage;
  log(): Promise<string[]>;
  role(): Promise<string>;
}

describeUnless(missingForWindows(), "tabs in Chromium", () => {
  let chromium: OwnChromium;
  let server: Gateway;
  let tabs: Tab[];
  let simulator: Awaited<ReturnType<typeof startSimulator>>;
  const emitted: string[] = [];
  /** How many pages came back from the back/forward cache. */
  let restored = 0;

  beforeAll(async () => {
    simulator = await startSimulator({
      clock: "virtual",
      world: worldWithInspectors(1),
      explain: ({ kind, at, event = "" }) => kind === "event" && emitted.push(eventKey(at, event)),
    });
    server = await servePage(await bundle({ "page.ts": PAGE, "saved-session.ts": recipe }, "page.ts"), simulator.url);
    chromium = await OwnChromium.start(findChromium().path as string);
    tabs = [];
  });
  afterAll(async () => {
    await chromium?.close();
    await server?.[Symbol.asyncDispose]();
    await simulator?.close();
  });

  async function openTab(): Promise<Tab> {
    const page = await chromium.openPage(server.url);
    const tab = { page, log: () => call<string[]>(page, "page.log"), role: () => call<string>(page, "page.role()") };
    await startIn(tab);
    tabs.push(tab);
    return tab;
  }

  const startIn = ({ page }: Tab) => until(() => call(page, "page.start()"));

  /** Emits an event. */
  function emit(): string {
    simulator.control.advanceClock(1);
    const state = simulator.control.readFloor().agents[0]?.state === "idle" ? "busy" : "idle";
    simulator.control.changeAgent(String(FIRST_INSPECTOR), { state });
    return emitted.at(-1) as string;
  }

  /** Each tab has received an event. */
  async function allHave(key = ""): Promise<void> {
    for (const { log } of tabs) expect((await log()).at(-1)).toBe(key);
  }

  /** Emits events until one has reached each tab. An event is lost if the poll of a former leader has not ended yet. */
  async function emitUntilReceived(): Promise<string[]> {
    const keys = [emit()];
    let looks = 0;
    await until(async () => {
      const [agent] = simulator.control.readFloor().agents;
      // The event has left the gateway, and the next poll waits, which is sent after the event was delivered.
      looks = agent?.polling && agent.waitingEvents === 0 ? looks + 1 : 0;
      if (looks % 20 === 19) keys.push(emit());
      await allHave(keys.at(-1));
    });
    return keys;
  }

  /** Three tabs; the visible one leads, its poll waits, and all have received all events. */
  async function ready(): Promise<{ leader: Tab; others: Tab[] }> {
    while (tabs.length < 3) await openTab();
    const [leader, ...others] = tabs.toReversed() as [Tab, ...Tab[]];
    await leader.page.show();
    // Each event ends the poll, so that the lead can move.
    await until(async () => {
      await emitUntilReceived();
      expect(await leader.role()).toBe("leader");
    });
    await until(() => expect(simulator.control.readFloor().agents[0]?.polling).toBe(true));
    return { leader, others };
  }

  /** What happens to the leader; afterwards the tabs that are open, and what brings it back. */
  const kinds: Record<string, (leader: Tab, others: Tab[]) => Promise<undefined | (() => Promise<unknown>)>> = {
    async close({ page }) {
      await page.close();
      return undefined;
    },
    async crash({ page }) {
      page.crash();
      return () => page.close();
    },
    async "leave for another page"(leader) {
      await leader.page.evaluate("globalThis.isBefore = true");
      await leader.page.navigate(`${server.url}/elsewhere`);
      await until(async () => expect(await leader.page.evaluate("location.pathname")).toBe("/elsewhere"));
      return async () => {
        await leader.page.evaluate("history.back()").catch(() => {});
        await until(async () =>
          expect(await leader.page.evaluate("location.pathname + document.readyState")).toBe("/complete"),
        );
        // Chromium may drop a page from its back/forward cache at any time.
        if (await leader.page.evaluate("globalThis.isBefore ?? false")) restored += 1;
        else await startIn(leader);
        // It is visible, so it leads again as soon as no poll is in progress.
        await until(async () => expect(await leader.role()).toMatch(/follower|leader/));
        tabs.push(leader);
      };
    },
    async reload(leader) {
      await leader.page.evaluate("globalThis.isBefore = true");
      await leader.page.reload();
      const isNew = "globalThis.isBefore === undefined && document.readyState === 'complete'";
      await until(async () => expect(await leader.page.evaluate(isNew)).toBe(true));
      return async () => {
        await startIn(leader);
        tabs.push(leader);
      };
    },
    async freeze(leader, [other]) {
      await other?.page.evaluate("globalThis.silence = 1_000");
      await other?.page.show();
      await leader.page.freeze();
      return async () => {
        await other?.page.evaluate("delete globalThis.silence");
        await leader.page.thaw();
        await until(async () => expect(await leader.role()).toBe("follower"));
        tabs.push(leader);
      };
    },
  };

  it.for(Object.keys(kinds))(
    `loses no event without a gap when the leader does this, ${TIMES} times: %s`,
    async (kind) => {
      for (let time = 0; time < TIMES; time++) {
        const { leader, others } = await ready();
        const before = await Promise.all(others.map(async ({ log }) => (await log()).length));
        tabs = others;
        const comeBack = await kinds[kind]?.(leader, others);
        const lost = emit();
        await until(async () => expect(await Promise.all(others.map(({ role }) => role()))).toContain("leader"));
        const keys = [lost, ...(await emitUntilReceived())];
        for (const [index, { log }] of others.entries()) {
          const items = (await log()).slice(before[index]);
          // One poll was aborted or lost: what it would have received is there, or the gap stands for it.
          expect(possibleItems(keys), `${kind} ${time}`).toContainEqual(items);
        }
        await comeBack?.();
      }
    },
  );

  it(`loses no event and reports no gap when the lead moves to a tab that is shown, ${TIMES} times`, async () => {
    for (let time = 0; time < TIMES; time++) {
      const { leader, others } = await ready();
      const before = await Promise.all(tabs.map(async ({ log }) => (await log()).length));
      const [other] = others as [Tab, ...Tab[]];
      await other.page.show();
      const keys = [emit()];
      await until(async () => {
        // If the leader learns only during its next poll that it is hidden, the lead moves when that ends: after 10 s.
        if (simulator.control.readFloor().agents[0]?.polling) simulator.control.advanceClock(10_000);
        expect(await other.role()).toBe("leader");
      });
      keys.push(emit());
      await until(() => allHave(keys[1]));
      expect(await leader.role()).toBe("follower");
      for (const [index, { log }] of tabs.entries()) expect((await log()).slice(before[index])).toEqual(keys);
    }
  });

  it(`loses no event and reports no gap when the machine sleeps, ${TIMES} times`, async () => {
    for (let time = 0; time < TIMES; time++) {
      await ready();
      const before = await Promise.all(tabs.map(async ({ log }) => (await log()).length));
      chromium.sleep(true);
      const keys = [emit()];
      simulator.control.advanceClock(30_000);
      keys.push(emit());
      chromium.sleep(false);
      await until(() => allHave(keys[1]));
      for (const [index, { log }] of tabs.entries()) expect((await log()).slice(before[index])).toEqual(keys);
    }
  });

  it("has brought pages back from the back/forward cache, and signed in once", () => {
    expect(restored).toBeGreaterThan(0);
    const { entries } = simulator.control.readJournal();
    expect(entries.filter(({ kind, operation }) => kind === "request" && operation === "login")).toHaveLength(1);
  });
});
