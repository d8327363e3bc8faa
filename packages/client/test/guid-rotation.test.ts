import { createInspector, type GatewayFailure } from "@qualitycontrol/client";
import { signIn } from "@qualitycontrol/client/session";
import { guidRefusals, newGuidHeader } from "@qualitycontrol/contract/calls";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { credentials, invalidSetGuids, rotateGuid, signInResponse, simulateWithPassword } from "./session-fixture.ts";
import { FIRST_INSPECTOR, simulate } from "./simulator-fixture.ts";
import { errorOf, inspectorAt } from "./stub-gateway.ts";

/** How many calls run at once. guid-rotation.deep.test.ts runs this file, too. */
const CALLS = process.env["MODE"] === "deep" ? 1000 : 200;

describe("a Guid that is replaced", () => {
  it("is updated: later calls send the newest Guid of all responses", async () => {
    await using gateway = await simulateWithPassword();
    const inspector = await signIn(gateway.optionsFor(FIRST_INSPECTOR), credentials);
    const guids = new Set<unknown>();
    for (let minute = 0; minute < 5; minute++) {
      rotateGuid(gateway);
      await inspector.pollEvents();
      await inspector.sayFree();
      guids.add(gateway.sent.at(-1)?.guid);
    }
    expect(guids.size).toBe(5);
  });

  it("stays the same with static authentication", async () => {
    await using gateway = await simulate({ authMode: 1 });
    const inspector = await gateway.signIn();
    for (let minute = 0; minute < 3; minute++) {
      rotateGuid(gateway);
      await inspector.pollEvents();
      await inspector.sayFree();
    }
    expect(new Set(gateway.sent.slice(1).map(({ guid }) => guid)).size).toBe(1);
  });

  it("replaces a given string, and is passed to a function", async () => {
    await using gateway = await simulateWithPassword();
    await (await signIn(gateway.optionsFor(FIRST_INSPECTOR), credentials)).sayFree();
    const guidNow = () => gateway.sent.at(-1)?.guid as string;
    const withString = createInspector({ ...gateway.optionsFor(FIRST_INSPECTOR), guid: guidNow() });
    const first = guidNow();
    rotateGuid(gateway);
    await withString.pollEvents();
    await withString.sayFree();
    const second = guidNow();
    expect(second).not.toBe(first);
    const received: unknown[] = [];
    const withFunction = createInspector({
      ...gateway.optionsFor(FIRST_INSPECTOR),
      guid: (newest) => {
        received.push(newest);
        return newest ?? second;
      },
    });
    rotateGuid(gateway);
    await withFunction.pollEvents();
    await withFunction.sayFree();
    expect(received).toEqual([undefined, guidNow()]);
    expect(guidNow()).not.toBe(second);
  });

  it.for(invalidSetGuids)("is kept if the new one is invalid: %j", async (value) => {
    const sent: unknown[] = [];
    const inspector = inspectorAt("http://localhost", {
      fetch: async (_, { headers }) => {
        sent.push(headers["Guid"]);
        return Response.json({ message: "", retcode: "0" }, { headers: { [newGuidHeader]: value } });
      },
    });
    await inspector.pollEvents();
    await inspector.sayFree();
    expect(sent).toEqual([sampleGuid, sampleGuid]);
  });

  it.for([
    (guid: string) => `JSESSIONID=${guid},route=a`,
    (guid: string) => `Path=/x; JSESSIONID=${guid}`,
    (guid: string) => `JSESSIONID="${guid}"; HttpOnly`,
    (guid: string) => `JSESSIONID = ${guid} ; route=a`,
    (guid: string) => `route=a; jsessionid =${guid}`,
    (guid: string) => `JSESSIONID=${guid}, JSESSIONID=${guid}`,
  ])("is read from every valid form of the header: %s", async (form) => {
    const newer = `${sampleGuid}2`;
    const sent: unknown[] = [];
    const inspector = inspectorAt("http://localhost", {
      fetch: async (_, { headers }) => {
        sent.push(headers["Guid"]);
        return Response.json({ message: "", retcode: "0" }, { headers: { [newGuidHeader]: form(newer) } });
      },
    });
    await inspector.pollEvents();
    await inspector.sayFree();
    expect(sent).toEqual([sampleGuid, newer]);
  });

  it("is not replaced by the response to a refused sign-in", async () => {
    const sent: unknown[] = [];
    const inspector = inspectorAt("http://localhost", {
      fetch: async (url, { headers }) => {
        sent.push(headers["Guid"]);
        return url.includes("onlineagent")
          ? Response.json({ message: "", retcode: "100-002" }, { headers: { [newGuidHeader]: "JSESSIONID=fresh" } })
          : Response.json({ message: "", retcode: "0" });
      },
    });
    expect(await errorOf(inspector.login(credentials))).toMatchObject({ outcome: "refused" });
    await inspector.addSupervise({ workNo: 49999 });
    expect(sent).toEqual([undefined, sampleGuid]);
  });

  it("is not replaced by the response to a request from before another sign-in", async () => {
    for (const { signsOut, operation } of [
      { signsOut: true, operation: "pollEvents" },
      { signsOut: false, operation: "pollEvents" },
      { signsOut: true, operation: "updateGuid" },
      { signsOut: false, operation: "updateGuid" },
    ] as const) {
      const late = Promise.withResolvers<Response>();
      const sent: unknown[] = [];
      const inspector = inspectorAt("http://localhost", {
        fetch: async (url, { headers, method }) => {
          sent.push(headers["Guid"]);
          if (/agentevent|updateGuid/.test(url)) return late.promise;
          const signsIn = method === "PUT" && url.includes("onlineagent");
          return signsIn ? signInResponse("newest") : Response.json({ message: "", retcode: "0" });
        },
      });
      const earlier = inspector[operation]();
      if (signsOut) await inspector.logout();
      await inspector.forceLogin(credentials);
      const answer = { message: "", retcode: "0", ...(operation === "updateGuid" && { result: { guid: "old" } }) };
      late.resolve(Response.json(answer, { headers: { [newGuidHeader]: "JSESSIONID=old" } }));
      await earlier;
      await inspector.addSupervise({ workNo: 49999 });
      expect(sent.at(-1)).toBe("newest");
    }
  });

  it("expires: a call with an old Guid is refused, and so is one after two minutes without a poll", async () => {
    await using gateway = await simulateWithPassword();
    const inspector = await signIn(gateway.optionsFor(FIRST_INSPECTOR), credentials);
    await inspector.sayFree();
    const old = gateway.sent.at(-1)?.guid as string;
    for (let minute = 0; minute < 2; minute++) {
      rotateGuid(gateway);
      await inspector.pollEvents();
    }
    await inspector.sayFree();
    const staleInspector = createInspector({ ...gateway.optionsFor(FIRST_INSPECTOR), guid: () => old });
    const expired = await errorOf(staleInspector.sayFree());
    gateway.control.advanceClock(120_000);
    const timedOut = await errorOf(inspector.sayFree());
    for (const error of [expired, timedOut]) {
      expect(error).toMatchObject({ operation: "sayFree", outcome: "refused" });
      expect(guidRefusals).toContain((error as GatewayFailure).retcode);
    }
    expect((expired as GatewayFailure).retcode).not.toBe((timedOut as GatewayFailure).retcode);
  });

  it(`${CALLS} concurrent calls all succeed while it is replaced repeatedly`, async () => {
    await using gateway = await simulateWithPassword();
    const { fetch, ...options } = gateway.optionsFor(FIRST_INSPECTOR);
    const minutes = Array.from({ length: 8 }, () => Promise.withResolvers<void>());
    const seenSignals = new WeakSet<AbortSignal>();
    let delayed = 0;
    /** Delays the first request of a call until its Guid may have expired, but not the second. */
    const delayedFetch: typeof fetch = async (url, options) => {
      if (!seenSignals.has(options.signal) && url.includes("sayfree")) await minutes[4 + (delayed++ % 4)]?.promise;
      seenSignals.add(options.signal);
      return fetch(url, options);
    };
    const inspector = await signIn({ ...options, timeout: 300_000, fetch: delayedFetch }, credentials);
    const calls: Promise<object>[] = [];
    for (const [minute, { resolve }] of minutes.entries()) {
      if (minute < 4) calls.push(...Array.from({ length: CALLS / 4 }, () => inspector.sayFree()));
      else expect(calls, "all are in progress").toHaveLength(CALLS);
      resolve();
      await gateway.settled();
      rotateGuid(gateway);
      await inspector.pollEvents();
    }
    expect(await Promise.all(calls)).toHaveLength(CALLS);
    const sent = gateway.sent.filter(({ operation }) => operation === "sayFree");
    expect(new Set(sent.map(({ guid }) => guid)).size, "Guids").toBeGreaterThan(3);
    expect(sent.length, "some were refused and sent once more").toBeGreaterThan(CALLS);
  });
});
