import { GatewayFailure, type Inspector, NoGuid, WrongArgument } from "@qualitycontrol/client";
import { events } from "@qualitycontrol/client/events";
import { signIn, signOut } from "@qualitycontrol/client/session";
import { guidRefusals } from "@qualitycontrol/contract/calls";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { describe, expect, it, vi } from "vitest";
import { MAX_REFUSALS } from "../src/events/poll-timing.ts";
import { createInspector } from "../src/index.ts";
import { FIRST, simulate } from "./simulator-fixture.ts";
import { keys, reading, refusedPolls, started, takeClocks } from "./stream-fixture.ts";
import { errorOf, inspectorAt } from "./stub-gateway.ts";

takeClocks();

describe("a poll that is refused while the sign-out is under way", () => {
  it.for([
    { how: "takes effect", fault: undefined, ends: "ended", leave: signOut },
    { how: "is a call of its own", fault: undefined, ends: "ended", leave: (it: Inspector) => it.logout() },
    { how: "is lost on the way", fault: { kind: "drop-after" }, ends: "GatewayFailure", leave: signOut },
  ] as const)("ends the stream as the sign-out does, which $how", async ({ fault, ends, leave }) => {
    await using simulated = await simulate();
    const late = Promise.withResolvers<void>();
    const { fetch, ...options } = simulated.at(FIRST);
    const slowly: typeof fetch = async (url, options) => {
      const answered = (fetch as NonNullable<typeof fetch>)(url, options);
      await answered.catch(() => {});
      if (url.includes("logout")) await late.promise;
      return answered;
    };
    const inspector = await signIn({ ...options, fetch: slowly }, { status: "4" });
    const { ended } = reading(events(inspector));
    await simulated.pass(2_000);
    simulated.fate = ({ operation }) =>
      operation === "logout" ? fault : { kind: "retcode", retcode: guidRefusals[0] as string };
    const leaving = leave(inspector).catch(() => {});
    // Ends the poll that is held back.
    simulated.emit();
    await simulated.pass(2_000);
    late.resolve();
    await leaving;
    expect(refusedPolls(simulated)).toHaveLength(1);
    expect(await ended.catch(({ name }) => name)).toBe(ends);
  });
});

describe("polling ends", () => {
  it.for(guidRefusals)("when the gateway does not know the session: %s", async (retcode) => {
    await using simulated = await simulate();
    const { inspector } = await started(simulated);
    const asks = simulated.polls().length;
    simulated.fate = () => ({ kind: "retcode", retcode });
    const { items, ended } = reading(events(inspector));
    await simulated.pass(2_000);
    const error = await errorOf(ended);
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ operation: "pollEvents", retcode });
    expect(items).toEqual([]);
    expect(simulated.polls()).toHaveLength(asks + 1);
    simulated.fate = () => undefined;
    await signOut(inspector);
    expect(await errorOf(reading(events(inspector)).ended)).toBeInstanceOf(NoGuid);
  });

  const { code: refusal } = Object.values(resultCodes).find(
    ({ code, effect }) => effect === "none" && !guidRefusals.includes(code),
  ) as { code: string };

  it.for([
    { times: MAX_REFUSALS, lasts: false },
    { times: MAX_REFUSALS + 1, lasts: true },
  ])("when it goes on refusing, but not before: $times times", async ({ times, lasts }) => {
    await using simulated = await simulate();
    const { inspector, emitted } = await started(simulated);
    let refusals = 0;
    simulated.fate = () => (++refusals <= times ? { kind: "retcode", retcode: refusal } : undefined);
    simulated.emit();
    const controller = new AbortController();
    const { items, ended } = reading(events(inspector, controller));
    await simulated.pass(60_000);
    expect(keys(items), "a refusal carries no event").toEqual([
      ...Array(times).fill("pollRefused"),
      ...(lasts ? [] : emitted()),
    ]);
    controller.abort();
    if (lasts) expect(await errorOf(ended)).toMatchObject({ retcode: refusal, outcome: "refused" });
    else expect(await ended).toBe("ended");
  });

  it("when no poll can be sent at all, as where fetch does not accept the environment's signals", async () => {
    const fetch = async () => {
      throw new WrongArgument({ operation: "pollEvents" }, "signal", "is foreign");
    };
    const { items, ended } = reading(events(inspectorAt("http://localhost", { fetch })));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await errorOf(ended)).toBeInstanceOf(WrongArgument);
    expect(items).toEqual([]);
  });

  it("but not when the function for the Guid fails once, for it may need the same network", async () => {
    await using simulated = await simulate();
    const { emitted } = await started(simulated);
    const { guid: valid } = simulated.sent.at(-1) ?? {};
    let asked = 0;
    const guid = () => (++asked === 1 ? Promise.reject(new Error("offline")) : (valid ?? ""));
    const controller = new AbortController();
    const { items, ended } = reading(events(createInspector({ ...simulated.at(FIRST), guid }), controller));
    simulated.emit();
    await simulated.pass(5_000);
    expect(keys(items)).toEqual(emitted());
    controller.abort();
    await ended;
  });
});
