import { expect } from "vitest";
import { random as randomFrom } from "./random.ts";
import { advance } from "./stream-fixture.ts";
import type { FakeTab } from "./tabs-browser.ts";
import { Desktop, type OpenTab } from "./tabs-fixture.ts";

const KINDS = ["message", "lock", "timer", "response"] as const;

/** Opens, closes, freezes, hides and shows tabs at random while events arrive, and checks what each tab received. */
export async function walk(seed: number, steps: number): Promise<void> {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const desktop = new Desktop();
  const { browser, gateway } = desktop;
  const cached = new Set<FakeTab>();
  const done: string[] = [];
  let returns = 0;
  const alive = () => desktop.open.filter(({ tab, role }) => !tab.isDead && role() !== "ended");
  const awake = () => alive().filter(({ tab }) => !tab.isFrozen && !cached.has(tab));
  const open = async () => {
    const tab = browser.open(random() < 0.6);
    const joining = desktop.join(tab).then((tabs) => desktop.follow(tab, tabs));
    joining.catch((error) => done.push(String(error)));
  };
  const actions: [weight: number, name: string, act: () => unknown][] = [
    [8, "emit", () => gateway.emit()],
    [2, "open", () => alive().length < 4 && open()],
    [1, "close", () => awake().length > 1 && pick(awake())?.tab.close()],
    [1, "crash", () => awake().length > 1 && pick(awake())?.tab.close(true)],
    [2, "freeze", () => awake().length > 1 && pick(awake())?.tab.freeze()],
    [3, "thaw", () => pick(alive().filter(({ tab }) => tab.isFrozen))?.tab.thaw(KINDS.toSorted(() => random() - 0.5))],
    [3, "show", () => pick(awake())?.tab.show(true)],
    [2, "hide", () => pick(awake())?.tab.show(false)],
    [
      1,
      "leave",
      () => {
        const left = awake().length > 1 && pick(awake());
        if (!left) return;
        cached.add(left.tab);
        left.tab.fire("pagehide", true);
      },
    ],
    [
      2,
      "return",
      () => {
        const [back] = cached;
        if (!back) return;
        cached.delete(back);
        back.fire("pageshow", true);
        returns += 1;
      },
    ],
  ];
  const choices = actions.flatMap(([weight, name, act]) => Array.from({ length: weight }, () => ({ name, act })));
  await open();
  await advance(100);
  for (let step = 0; step < steps; step++) {
    const chosen = pick(choices);
    done.push(chosen?.name ?? "");
    await chosen?.act();
    // Mostly short, sometimes long enough to replace a silent leader.
    await advance(random() < 0.1 ? 50_000 : random() < 0.5 ? random() * 30 : random() * 3_000);
    const leaders = awake().filter(({ role }) => role() === "leader");
    expect(gateway.overlaps, `seed ${seed}: ${done.join(" ")}`).toBe(0);
    if (leaders.length > 1) await advance(10);
  }
  for (const tab of cached) tab.fire("pageshow", true);
  returns += cached.size;
  cached.clear();
  for (const { tab } of alive()) if (tab.isFrozen) tab.thaw();
  alive()[0]?.tab.show(true);
  await advance(120_000);
  const say = `seed ${seed}: ${done.join(" ")}`;
  if (alive().length > 0) {
    expect(desktop.leaders(), say).toHaveLength(1);
    const last = gateway.emit();
    await advance(2_000);
    for (const { log } of alive()) expect(log().at(-1), say).toBe(last);
  }
  for (const tab of desktop.open) {
    expectComplete(tab, say);
    // A tab that joins begins with a gap. One that comes back may have missed items, also of a leader that was frozen meanwhile.
    const gaps = tab.log().filter((entry) => entry === "gap").length;
    // A new tab that replaces a silent leader may sign in again.
    const logins = gateway.sent.filter(({ operation }) => operation === "login").length - 1;
    const refused = tab.log().filter((entry) => entry === "pollRefused").length;
    expect(gaps, `${say}: ${tab.log().join(" ")}`).toBeLessThanOrEqual(
      1 + gateway.lost() + refused + 2 * returns + logins,
    );
  }
  const [first, ...others] = browser.steals;
  others.reduce((before, steal) => {
    expect(steal - before, say).toBeGreaterThanOrEqual(60_000);
    return steal;
  }, first ?? 0);
  for (const tab of browser.tabs) tab.close(true);
}

/** Each event is there once, in order, or there is a gap where it is missing. */
function expectComplete({ log }: OpenTab, say: string): void {
  let last: number | undefined;
  let hasGap = false;
  for (const entry of log()) {
    if (typeof entry === "string") hasGap ||= entry === "gap";
    else {
      // Events may wait at the gateway when a tab joins.
      last ??= entry - 1;
      expect(entry, `${say}: in order, none twice`).toBeGreaterThan(last);
      expect(entry === last + 1 || hasGap, `${say}: ${last} to ${entry} without a gap in ${log().join(" ")}`).toBe(
        true,
      );
      last = entry;
      hasGap = false;
    }
  }
}
