import { InspectorError } from "@qualitycontrol/client";
import { inspect, inspectionOf, NotSettled } from "@qualitycontrol/client/inspection";
import { describe, expect, it } from "vitest";
import { inspecting, REFUSED, record, refusalOf, SUCCESS, stubInspector, WORK_NO } from "./inspection-fixture.ts";
import { errorOf } from "./stub-gateway.ts";

const workNo = WORK_NO;
const SWITCH = `requestSwitchInsertWhisperAgent?whisperagentid=${workNo}&switchtype=`;

/** A response that waits until it is let go. */
function held(body: object = SUCCESS) {
  const { promise, resolve } = Promise.withResolvers<object>();
  return { reply: () => promise, letGo: () => resolve(body) };
}

describe("each step sends one operation", () => {
  it.each([
    ["idle", "inspect", "listen", `addSupervise/addsupervise/${workNo}`, "listening", "nobody"],
    ["idle", "inspect", "whisper", `requestWhisperAgent?whisperagentid=${workNo}`, "whispering", "agent"],
    ["ended", "inspect", "insert", `addInsert/addinsert/${workNo}`, "inserted", "agent and customer"],
    ["listen", "switchTo", "whisper", `${SWITCH}2`, "whispering", "agent"],
    ["listen", "switchTo", "insert", `${SWITCH}1`, "inserted", "agent and customer"],
    ["whisper", "switchTo", "listen", `${SWITCH}0`, "listening", "nobody"],
    ["whisper", "switchTo", "insert", `${SWITCH}1`, "inserted", "agent and customer"],
    ["insert", "switchTo", "listen", `${SWITCH}0`, "listening", "nobody"],
    ["insert", "switchTo", "whisper", `${SWITCH}2`, "whispering", "agent"],
    ["listen", "leave", undefined, `stopSuperviseOrInsert/${workNo}`, "ended", "nobody"],
    ["insert", "leave", undefined, `stopSuperviseOrInsert/${workNo}`, "ended", "nobody"],
    ["whisper", "leave", undefined, `requestStopWhisperAgent?whisperagentid=${workNo}`, "ended", "nobody"],
    ["whisper", "intercept", "1-7", `interceptCall/intercept/${workNo}/1-7`, "talking", "customer"],
  ] as const)("%s: %s %s", async (from, action, argument, request, state, heardBy) => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, from);
    if (action === "inspect") expect(await inspect(stubbed.inspector, { workNo, mode: argument })).toBe(inspection);
    else await (inspection[action] as (argument: string | undefined) => Promise<void>)(argument);
    expect(stubbed.sent).toEqual([request]);
    expect(inspection.snapshot).toMatchObject({ state, heardBy, workNo });
    expect(inspection).toMatchObject({ state, heardBy, can: inspection.snapshot.can });
  });

  it("after a switch, leaves with the stop of the present mode", async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "whisper");
    await inspection.switchTo("insert");
    await inspection.leave();
    expect(stubbed.sent.at(-1)).toBe(`stopSuperviseOrInsert/${workNo}`);
    expect(inspection.snapshot).toMatchObject({ state: "ended", reason: "left" });
  });
});

describe("a step that is not possible is not sent", () => {
  it.each([
    ["idle", "leave", "no agent is inspected"],
    ["idle", "switchTo", "no agent is inspected"],
    ["ended", "intercept", "no agent is inspected"],
    ["whisper", "switchTo", "the inspector is already whispering"],
  ] as const)("%s: %s", async (from, action, because) => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, from);
    const step = action === "switchTo" ? inspection.switchTo("whisper") : inspection[action]();
    expect(await refusalOf(step)).toEqual({ code: "invalid-step", because });
    const { can } = inspection;
    expect(action === "switchTo" ? can.whisper : can[action]).toEqual({ ok: false, because });
    expect(stubbed.sent).toEqual([]);
  });

  it("inspecting a second agent", async () => {
    const stubbed = stubInspector();
    await inspecting(stubbed, "listen");
    expect(await refusalOf(inspect(stubbed.inspector, { workNo: "49998", mode: "whisper" }))).toEqual({
      code: "invalid-step",
      because: `agent ${workNo} is inspected`,
    });
  });

  it("a missing agent, also after another one was inspected", async () => {
    const stubbed = stubInspector();
    await inspecting(stubbed, "ended");
    for (const missing of [undefined, null, "", Number.NaN])
      expect(await errorOf(inspect(stubbed.inspector, { workNo: missing as never, mode: "listen" }))).toMatchObject({
        code: "invalid-argument",
        argument: "workNo",
      });
    expect(stubbed.sent).toEqual([]);
  });

  it("a missing or unknown mode", async () => {
    const { inspector, sent } = stubInspector();
    for (const mode of [undefined, "toString", "2"]) {
      expect(await errorOf(inspect(inspector, { workNo, mode: mode as never }))).toMatchObject({
        code: "invalid-option",
      });
    }
    expect(sent).toEqual([]);
    expect(inspectionOf(inspector).state).toBe("idle");
  });
});

describe("while a step is pending", () => {
  it("a second one is not sent, and says which is under way", async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "listen");
    const { reply, letGo } = held();
    stubbed.replies.requestSwitchInsertWhisperAgent = reply;
    const switching = inspection.switchTo("whisper");
    const refused = { code: "step-pending", because: "whisper is under way" };
    for (const step of [() => inspection.switchTo("insert"), () => inspection.leave(), () => inspection.intercept()])
      expect(await refusalOf(step())).toEqual(refused);
    expect(await refusalOf(inspection.send("stopSuperviseOrInsert"))).toEqual(refused);
    expect(inspection.can.leave).toEqual({ ok: false, because: "whisper is under way" });
    letGo();
    await switching;
    expect(stubbed.sent).toEqual([`${SWITCH}2`]);
  });

  it.each([
    ["idle", (it) => inspect(it.inspector, { workNo, mode: "whisper" }), "joining", "agent"],
    ["listen", (_, it) => it.switchTo("insert"), "switching", "agent and customer"],
    ["insert", (_, it) => it.switchTo("listen"), "switching", "agent and customer"],
    ["insert", (_, it) => it.leave(), "leaving", "agent and customer"],
    ["listen", (_, it) => it.intercept("1-1"), "switching", "customer"],
    ["whisper", (_, it) => it.intercept(), "switching", "agent and customer"],
  ] satisfies [
    Parameters<typeof inspecting>[1],
    (stubbed: ReturnType<typeof stubInspector>, inspection: ReturnType<typeof inspectionOf>) => Promise<unknown>,
    string,
    string,
  ][])("%s: the larger audience is shown (%#)", async (from, act, state, heardBy) => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, from);
    const states = record(inspection);
    const step = act(stubbed, inspection);
    expect(inspection.snapshot).toMatchObject({ state, heardBy, workNo });
    await step;
    expect(states).toHaveLength(3);
  });

  it("settled() waits for its end, and rejects when the time is up", async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "listen");
    expect(await inspection.settled({ timeout: 1 })).toBe(inspection.snapshot);
    const { reply, letGo } = held();
    stubbed.replies.stopSuperviseOrInsert = reply;
    const leaving = inspection.leave();
    const error = await errorOf(inspection.settled({ timeout: 1 }));
    expect(error).toBeInstanceOf(NotSettled);
    expect(error).toMatchObject({ code: "not-settled", snapshot: { state: "leaving" } });
    const settled = inspection.settled({ timeout: 300_000 });
    letGo();
    expect(await settled).toMatchObject({ state: "ended" });
    await leaving;
    expect(await errorOf(inspection.settled({ timeout: -1 }))).toMatchObject({ code: "invalid-option" });
  });
});

describe("a step that fails", () => {
  it.each(["listen", "whisper"] as const)("changes nothing if the gateway refused it (%s)", async (from) => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, from);
    const { snapshot } = inspection;
    stubbed.replies.requestSwitchInsertWhisperAgent = () => REFUSED;
    expect(await errorOf(inspection.switchTo("insert"))).toMatchObject({ outcome: "refused" });
    expect(inspection.snapshot).toEqual(snapshot);
  });

  it("leads back to idle if an agent could not be joined", async () => {
    const stubbed = stubInspector();
    stubbed.replies.addSupervise = () => REFUSED;
    const states = record(inspectionOf(stubbed.inspector));
    await errorOf(inspect(stubbed.inspector, { workNo, mode: "listen" }));
    expect(states).toEqual(["idle", "joining", "idle"]);
  });

  it("leads to unknown if its outcome is unknown, from where no step is chosen", async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "listen");
    stubbed.replies.requestSwitchInsertWhisperAgent = () => ({ nonsense: true });
    const error = await errorOf(inspection.switchTo("insert"));
    expect(error).toBeInstanceOf(InspectorError);
    expect(inspection.snapshot).toMatchObject({
      state: "unknown",
      because: "outcome",
      lastKnown: "listening",
      heardBy: "unknown",
      pending: { action: "switchTo", mode: "insert" },
    });
    stubbed.sent.length = 0;
    for (const step of [
      inspection.leave(),
      inspection.switchTo("listen"),
      inspection.intercept(),
      inspect(stubbed.inspector, { workNo, mode: "listen" }),
    ])
      expect(await refusalOf(step)).toMatchObject({ code: "state-unknown" });
    expect(stubbed.sent).toEqual([]);
  });
});
