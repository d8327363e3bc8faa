import { StepNotPossible } from "@qualitycontrol/client";
import { inspect } from "@qualitycontrol/client/inspection";
import { describe, expect, it } from "vitest";
import { inspecting, refusalOf, stubInspector, WORK_NO } from "./inspection-fixture.ts";
import { errorOf } from "./stub-gateway.ts";

const workNo = WORK_NO;
const GONE = "after an intercept no documented operation leaves the call";

describe("an intercept", () => {
  it("without a call looks the agent's calls up, then sends operation 3", async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "insert");
    await inspection.intercept();
    expect(stubbed.sent).toEqual([
      `queryAllCallInfoByAgentWorkNoEx/allcallinfoEx/${workNo}`,
      `intercept/intercept/${workNo}`,
    ]);
    expect(inspection.snapshot).toMatchObject({ state: "talking", callId: undefined });
  });

  it("without a call is not sent if there are several, and lists them", async () => {
    const stubbed = stubInspector({ calls: ["1-1", "1-2"] });
    const inspection = await inspecting(stubbed, "listen");
    const error = await errorOf(inspection.intercept());
    expect(error).toBeInstanceOf(StepNotPossible);
    expect(error).toMatchObject({ outcome: "not-sent", code: "several-calls", calls: ["1-1", "1-2"] });
    expect(stubbed.sent).toHaveLength(1);
    expect(inspection.state).toBe("listening");
  });

  it("without a call is not sent if there is none: the next one would be another customer's", async () => {
    const stubbed = stubInspector({ calls: [] });
    const inspection = await inspecting(stubbed, "listen");
    expect(await refusalOf(inspection.intercept())).toEqual({ code: "invalid-step", because: "the agent has no call" });
    expect(stubbed.sent).toHaveLength(1);
    expect(inspection.state).toBe("listening");
  });

  it("without a call is not sent if the calls cannot be looked up", async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "listen");
    stubbed.replies.queryAllCallInfoByAgentWorkNoEx = () => ({ message: "", retcode: "900-002" });
    const error = await errorOf(inspection.intercept());
    expect(error).toMatchObject({ outcome: "not-sent", code: "calls-unknown", cause: { retcode: "900-002" } });
    expect(stubbed.sent).toHaveLength(1);
  });

  it("with a call is not sent in edition 2023-09", async () => {
    const stubbed = stubInspector({ edition: "2023-09" as never });
    const inspection = await inspecting(stubbed, "listen");
    expect(await errorOf(inspection.intercept("1-1"))).toMatchObject({ outcome: "not-sent", code: "not-in-edition" });
    expect(stubbed.sent).toEqual([]);
    expect(inspection.state).toBe("listening");
  });

  it("leaves nothing to do: no documented operation leaves the call", async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "talking");
    const refused = { code: "invalid-step", because: GONE };
    expect(await refusalOf(inspection.leave())).toEqual(refused);
    expect(await refusalOf(inspection.switchTo("listen"))).toEqual(refused);
    expect(inspection.can.leave).toEqual({ ok: false, because: GONE });
    expect(await refusalOf(inspection.intercept())).toMatchObject({ code: "invalid-step" });
    expect(await refusalOf(inspect(stubbed.inspector, { workNo, mode: "listen" }))).toMatchObject({
      code: "invalid-step",
    });
    expect(stubbed.sent).toEqual([]);
  });
});
