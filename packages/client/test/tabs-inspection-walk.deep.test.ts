import type { InspectorOptions } from "@qualitycontrol/client";
import { type Inspection, inspect, inspectionOf } from "@qualitycontrol/client/inspection";
import { expect, it } from "vitest";
import { operationAt } from "./operation-at.ts";
import { random as randomFrom } from "./random.ts";
import { advance } from "./stream-fixture.ts";
import type { FakeTab } from "./tabs-browser.ts";
import { Desktop, type OpenTab, useTabClocks } from "./tabs-fixture.ts";

useTabClocks();

const MODES = ["listen", "insert", "whisper"] as const;
const STATES = ["listening", "inserted", "whispering"];
const RESULTS: Record<string, string> = {
  addSupervise: "listening",
  addInsert: "inserted",
  requestWhisperAgent: "whispering",
  stopSuperviseOrInsert: "free",
  requestStopWhisperAgent: "free",
};

const claimOf = ({ state }: Inspection): string | undefined =>
  state === "idle" || state === "ended" ? "free" : STATES.find((it) => it === state);

/** Takes steps in tabs that freeze, leave, return, crash and end, and compares what each claims with what the inspector does. */
async function walk(seed: number): Promise<void> {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const desktop = new Desktop();
  const done: string[] = [];
  let truth = "free";
  let inFlight = 0;

  /** Answers the steps of a tab: with success, a refusal or not at all, at once or later. */
  const fetchIn = (tab: FakeTab): NonNullable<InspectorOptions["fetch"]> => {
    const send = desktop.gateway.fetchOf(tab);
    return (url, options) => {
      const { pathname, searchParams } = new URL(url);
      const operation = operationAt(options.method, pathname);
      if (operation === "login") truth = "free";
      const to = STATES[Number(searchParams.get("switchtype") ?? Number.NaN)] ?? RESULTS[operation];
      if (to === undefined) return send(url, options);
      const [kind, delay] = [pick(["done", "done", "done", "lost", "refused"]), pick([1, 1, 50, 1_500])];
      inFlight += 1;
      return new Promise((resolve, reject) => {
        const answer = () => {
          inFlight -= 1;
          const joins = to !== "free" && operation in RESULTS;
          const isStop = to !== "free" || (operation === "requestStopWhisperAgent") === (truth === "whispering");
          const isRefused = kind === "refused" || (truth === "free") !== joins || !isStop;
          if (!isRefused) truth = to;
          done.push(`${operation} ${isRefused ? "refused" : kind}`);
          const body = { message: "", retcode: isRefused ? "900-005" : "0" };
          tab.deliver("response", () =>
            kind === "lost" ? reject(new TypeError("fetch failed")) : resolve(Response.json(body)),
          );
        };
        setTimeout(answer, delay);
      });
    };
  };

  const left = new Set<OpenTab>();
  const alive = () => desktop.open.filter(({ tab }) => !tab.isDead);
  const awake = () => alive().filter((it) => !it.tab.isFrozen && !left.has(it));
  const inspectionIn = ({ tab, tabs }: OpenTab) => tab.run(() => inspectionOf(tabs.inspector));
  const open = async () => {
    const tab = desktop.browser.open();
    desktop.join(tab, { fetch: fetchIn(tab) }).then((tabs) => desktop.follow(tab, tabs));
    await advance(1_500);
  };
  const step = ({ tab, tabs }: OpenTab) => {
    const inspection = inspectionOf(tabs.inspector);
    const [mode, operation] = [pick(MODES), pick(Object.keys(RESULTS)) as "addInsert"];
    const act = () => {
      if (inspection.state === "unknown") return inspection.send(operation, { workNo: 49_999 });
      if (claimOf(inspection) === "free") return inspect(tabs.inspector, { workNo: 49_999, mode });
      return random() < 0.4 ? inspection.leave() : inspection.switchTo(mode);
    };
    tab.run(act).catch(() => {});
  };
  const others = (act: (tab: OpenTab) => unknown) => (tab: OpenTab) => awake().length > 1 && act(tab);
  const leave = (it: OpenTab) => {
    it.tab.fire("pagehide", true);
    it.tab.freeze();
    left.add(it);
  };
  const back = () => {
    const [it] = [...left].filter(({ tab }) => !tab.isDead);
    if (!it) return;
    left.delete(it);
    it.tab.thaw();
    it.tab.fire("pageshow", true);
  };
  const actions: Record<string, (tab: OpenTab) => unknown> = {
    step1: step,
    step2: step,
    step3: step,
    inspection: inspectionIn,
    dispose: (it) => inspectionIn(it).dispose(),
    freeze: others(({ tab }) => tab.freeze()),
    thaw: () =>
      alive()
        .find((it) => it.tab.isFrozen && !left.has(it))
        ?.tab.thaw(),
    leave: others(leave),
    back1: back,
    back2: back,
    close: others(({ tab }) => tab.close(random() < 0.5)),
    end: others(({ tab, tabs }) => tab.run(() => tabs.dispose())),
    open: () => desktop.open.length < 6 && open(),
    wait: () => {},
  };

  await open();
  await open();
  for (let turn = 0; turn < 40; turn++) {
    const name = pick(Object.keys(actions));
    const tab = pick(awake());
    done.push(`${name} ${desktop.open.indexOf(tab)}`);
    await actions[name]?.(tab);
    await advance(pick([1, 10, 100, 700, 5_000]));
    if (inFlight > 0) continue;
    await advance(60);
    for (const it of awake()) {
      const inspection = inspectionIn(it);
      const claim = claimOf(inspection) ?? truth;
      const because = `seed ${seed}, tab ${desktop.open.indexOf(it)}, ${it.role()}: ${done.join(", ")}`;
      expect(claim, because).toBe(truth);
    }
  }
}

it("whenever the inspection of a tab claims to know, it is true, whatever the tabs do", async () => {
  for (let seed = 1; seed <= 60; seed++) await walk(seed);
});
