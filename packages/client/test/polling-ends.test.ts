import { GatewayFailure, type Inspector, NoGuid, WrongArgument } from "@qualitycontrol/client";
import { events } from "@qualitycontrol/client/events";
import { signIn, signOut } from "@qualitycontrol/client/session";
import { guidRefusals } from "@qualitycontrol/contract/calls";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { describe, expect, it, vi } from "vitest";
import { MAX_REFUSALS } from "../src/events/poll-timing.ts";
import { createInspector } from "../src/index.ts";
import { FIRST_INSPECTOR, simulate } from "./simulator-fixture.ts";
import { itemKeys, readInBackground, refusedPolls, signInAndStopPolling, useFakeClocks } from "./stream-fixture.ts";
import { errorOf, inspectorAt } from "./stub-gateway.ts";

useFakeClocks();

describe("a poll that is refused while a sign-out is pending", () => {
  it.for([
    { how: "takes effect", fault: undefined, ends: "ended", leave: signOut },
    { how: "is a call of logout", fault: undefined, ends: "ended", leave: (it: Inspector) => it.logout() },
    { how: "has no response", fault: { kind: "drop-after" }, ends: "GatewayFailure", leave: signOut },
  ] as const)("ends the stream like the sign-out, which $how", async ({ fault, ends, leave }) => {
    await using simulated = await simulate();
    const late = Promise.withResolvers<void>();
    const { fetch, ...options } = simulated.optionsFor(FIRST_INSPECTOR);
    const delayedFetch: typeof fetch = async (url, options) => {
      const answered = fetch(url, options);
      await answered.catch(() => {});
      if (url.includes("logout")) await late.promise;
      return answered;
    };
    const inspector = await signIn({ ...options, fetch: delayedFetch }, { status: "4" });
    const { ended } = readInBackground(events(inspector));
    await simulated.advance(2_000);
    simulated.faultFor = ({ operation }) =>
      operation === "logout" ? fault : { kind: "retcode", retcode: guidRefusals[0] as string };
    const signingOut = leave(inspector).catch(() => {});
    // Ends the pending poll.
    simulated.emit();
    await simulated.advance(2_000);
    late.resolve();
    await signingOut;
    expect(refusedPolls(simulated)).toHaveLength(1);
    expect(await ended.catch(({ name }) => name)).toBe(ends);
  });
});

describe("polling ends", () => {
  it.for(guidRefusals)("when the session has ended at the gateway: %s", async (retcode) => {
    await using simulated = await simulate();
    const { inspector } = await signInAndStopPolling(simulated);
    const pollsBefore = simulated.polls().length;
    simulated.faultFor = () => ({ kind: "retcode", retcode });
    const { items, ended } = readInBackground(events(inspector));
    await simulated.advance(2_000);
    const error = await errorOf(ended);
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ operation: "pollEvents", retcode });
    expect(items).toEqual([]);
    expect(simulated.polls()).toHaveLength(pollsBefore + 1);
    simulated.faultFor = () => undefined;
    await signOut(inspector);
    expect(await errorOf(readInBackground(events(inspector)).ended)).toBeInstanceOf(NoGuid);
  });

  const { code: refusal } = Object.values(resultCodes).find(
    ({ code, effect }) => effect === "none" && !guidRefusals.includes(code),
  ) as { code: string };

  it.for([
    { times: MAX_REFUSALS, lasts: false },
    { times: MAX_REFUSALS + 1, lasts: true },
  ])("only after too many refusals: $times", async ({ times, lasts }) => {
    await using simulated = await simulate();
    const { inspector, emitted } = await signInAndStopPolling(simulated);
    let refusals = 0;
    simulated.faultFor = () => (++refusals <= times ? { kind: "retcode", retcode: refusal } : undefined);
    simulated.emit();
    const controller = new AbortController();
    const { items, ended } = readInBackground(events(inspector, controller));
    await simulated.advance(60_000);
    expect(itemKeys(items), "a refusal carries no event").toEqual([
      ...Array(times).fill("pollRefused"),
      ...(lasts ? [] : emitted()),
    ]);
    controller.abort();
    if (lasts) expect(await errorOf(ended)).toMatchObject({ retcode: refusal, outcome: "refused" });
    else expect(await ended).toBe("ended");
  });

  it("when no poll can be sent, for example because fetch rejects the environment's signals", async () => {
    const fetch = async () => {
      throw new WrongArgument({ operation: "pollEvents" }, "signal", "is foreign");
    };
    const { items, ended } = readInBackground(events(inspectorAt("http://localhost", { fetch })));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await errorOf(ended)).toBeInstanceOf(WrongArgument);
    expect(items).toEqual([]);
  });

  it("but not when the guid function fails once, because it may need the same network", async () => {
    await using simulated = await simulate();
    const { emitted } = await signInAndStopPolling(simulated);
    const { guid: valid } = simulated.sent.at(-1) ?? {};
    let asked = 0;
    const guid = () => (++asked === 1 ? Promise.reject(new Error("offline")) : (valid ?? ""));
    const controller = new AbortController();
    const { items, ended } = readInBackground(
      events(createInspector({ ...simulated.optionsFor(FIRST_INSPECTOR), guid }), controller),
    );
    simulated.emit();
    await simulated.advance(5_000);
    expect(itemKeys(items)).toEqual(emitted());
    controller.abort();
    await ended;
  });
});
