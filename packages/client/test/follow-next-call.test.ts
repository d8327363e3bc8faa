import { followNextCall, type Inspection, inspectionOf } from "@qualitycontrol/client/inspection";
import { expect, it } from "vitest";
import { stubInspector } from "./inspection-fixture.ts";
import { simulate, worldWithCall } from "./simulator-fixture.ts";
import { useFakeClocks } from "./stream-fixture.ts";
import { errorOf } from "./stub-gateway.ts";

useFakeClocks();

const { world, workNo, callId } = worldWithCall();

it("joins the agent's next call when it has been answered, by look-ups at a pace", async () => {
  await using simulated = await simulate({ world });
  const { control } = simulated;
  simulated.step = 500;
  const inspector = await simulated.signIn();
  let joined: Inspection | undefined;
  const following = followNextCall(inspector, { workNo, mode: "listen" }).then((it) => {
    joined = it;
  });
  await simulated.advance(5_000);
  // A look-up whose response is lost changes nothing.
  control.addFault({ kind: "drop-after", operation: "queryAllCallInfoByAgentWorkNoEx" });
  await simulated.advance(3_000);
  expect(inspectionOf(inspector).state, "the present call is not the next one").toBe("idle");
  control.endCall(callId);
  await simulated.advance(3_000);
  expect(inspectionOf(inspector).state).toBe("idle");
  const { callid } = control.startCall({ agent: workNo, ringing: true });
  await simulated.advance(5_000);
  expect(joined, "the call rings").toBeUndefined();
  expect(inspectionOf(inspector).state).toBe("idle");
  control.answerCall(callid);
  await simulated.advance(3_000);
  await following;
  expect(joined).toMatchObject({ state: "listening" });
  const lookUps = simulated.sent.filter(({ operation }) => operation === "queryAllCallInfoByAgentWorkNoEx");
  const pauses = lookUps.slice(1).map(({ at }, index) => at - (lookUps[index]?.at ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(2_000);
});

it("ends when its signal aborts, throws refusals, and has no default mode", async () => {
  const stubbed = stubInspector();
  const { inspector } = stubbed;
  const controller = new AbortController();
  const following = errorOf(followNextCall(inspector, { workNo, mode: "whisper", signal: controller.signal }));
  controller.abort();
  expect(await following).toMatchObject({ code: "aborted" });
  expect(await errorOf(followNextCall(inspector, { workNo, mode: "whisper", every: -1 }))).toMatchObject({
    code: "invalid-option",
  });
  // Before the first look-up: the call may come much later.
  for (const mode of [undefined, "insertt"])
    expect(
      await errorOf(followNextCall(inspector, { workNo, mode: mode as never, signal: controller.signal })),
    ).toMatchObject({
      code: "invalid-option",
    });
  stubbed.replies.queryAllCallInfoByAgentWorkNoEx = () => ({ message: "", retcode: "900-002" });
  expect(await errorOf(followNextCall(inspector, { workNo, mode: "whisper" }))).toMatchObject({ retcode: "900-002" });
  // @ts-expect-error the mode is missing
  followNextCall(inspector, { workNo, signal: AbortSignal.abort() }).catch(() => {});
});
