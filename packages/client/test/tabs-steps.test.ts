import { inspectionOf } from "@qualitycontrol/client/inspection";
import { describe, expect, it, vi } from "vitest";
import type { InspectionSnapshot } from "../src/inspection/snapshot.ts";
import { type InspectionStep, type SharedSession, sharedSessionOf } from "../src/session/shared-session.ts";
import { Steps } from "../src/tabs/steps.ts";
import { advance } from "./stream-fixture.ts";
import { desktopWith, type OpenTab, useTabClocks } from "./tabs-fixture.ts";

useTabClocks();

describe("a step of the inspection", () => {
  const snapshot = { state: "idle", heardBy: "nobody", can: {}, workNo: undefined } as unknown as InspectionSnapshot;
  const step = (phase: InspectionStep["phase"], id = "1"): InspectionStep => ({ id, phase, snapshot });
  const sharedIn = ({ tabs }: OpenTab) => sharedSessionOf(tabs.inspector) as SharedSession;
  const phasesIn = (tab: OpenTab) => {
    const phases: string[] = [];
    sharedIn(tab).onStep(({ id, phase }) => phases.push(`${id} ${phase}`));
    return phases;
  };

  it("is pending in the other tabs, then they receive its result", async () => {
    const { tabs } = await desktopWith(3);
    const phases = tabs.map(phasesIn);
    const second = tabs[1] as OpenTab;
    second.tab.run(() => sharedIn(second).announce(step("pending")));
    await advance(5);
    expect(phases).toEqual([["1 pending"], [], ["1 pending"]]);
    second.tab.run(() => sharedIn(second).announce(step("done")));
    second.tab.close();
    await advance(5);
    expect(phases).toEqual([["1 pending", "1 done"], [], ["1 pending", "1 done"]]);
  });

  it.for(["close", "crash"])("is lost in the other tabs after a %s, also in one that joined meanwhile", async (end) => {
    const { desktop, tabs } = await desktopWith(2);
    const [first, second] = tabs as [OpenTab, OpenTab];
    sharedIn(first).inspection = snapshot;
    sharedIn(first).onStep(() => {});
    second.tab.run(() => sharedIn(second).announce(step("pending")));
    await advance(100);
    const third = await desktop.openTab();
    expect(sharedIn(third).inspection).toEqual(snapshot);
    const phases = [first, third].map(phasesIn);
    await advance(100_000);
    expect(phases).toEqual([[], []]);
    second.tab.close(end === "crash");
    await advance(5);
    expect(phases).toEqual([["1 lost"], ["1 lost"]]);
  });

  it("makes the inspection unknown in a tab that had none yet, also in the leader", async () => {
    const { tabs } = await desktopWith(2);
    const [first, second] = tabs as [OpenTab, OpenTab];
    second.tab.run(() => sharedIn(second).announce(step("pending")));
    second.tab.run(() => sharedIn(second).announce(step("done")));
    await advance(5);
    expect(sharedIn(first)).toMatchObject({ missedStep: true, inspection: undefined });
    const { inspector } = first.tabs;
    expect(first.tab.run(() => inspectionOf(inspector).snapshot)).toMatchObject({
      state: "unknown",
      because: "resumed",
    });
  });

  it("is known in a tab whose inspection begins later, from what the leader published last", async () => {
    const { tabs } = await desktopWith(2);
    const [first, second] = tabs as [OpenTab, OpenTab];
    const { inspector } = first.tabs;
    expect(first.tab.run(() => inspectionOf(inspector).state)).toBe("idle");
    await advance(20_000);
    expect(second.tab.run(() => inspectionOf(second.tabs.inspector).state)).toBe("idle");
  });

  it("is watched with one lock for each tab, however many steps it takes", () => {
    const request = vi.fn(() => new Promise(() => {}));
    const steps = new Steps({ request } as never, "session", (it) => ({ kind: "step", from: "own", step: it }));
    for (const id of ["1", "2", "3"])
      for (const phase of ["pending", "done"] as const)
        steps.receive({ kind: "step", from: "other", step: step(phase, id) });
    expect(request).toHaveBeenCalledOnce();
  });

  it("stays pending while its tab is frozen", async () => {
    const { tabs } = await desktopWith(2);
    const [first, second] = tabs as [OpenTab, OpenTab];
    const phases = phasesIn(first);
    second.tab.run(() => sharedIn(second).announce(step("pending")));
    second.tab.freeze();
    await advance(300_000);
    expect(phases).toEqual(["1 pending"]);
  });

  it("knows in each tab whether another client shares the session", async () => {
    const { desktop, tabs } = await desktopWith(2);
    const seen: boolean[][] = tabs.map((tab) => {
      const values: boolean[] = [];
      sharedIn(tab).onSharedElsewhere(() => values.push(sharedIn(tab).sharedElsewhere));
      return values;
    });
    await advance(20_000);
    desktop.gateway.isForeignPolling = true;
    await advance(20_000);
    desktop.gateway.isForeignPolling = false;
    await advance(120_000);
    expect(seen).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});
