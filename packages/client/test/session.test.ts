import { setImmediate } from "node:timers/promises";
import { inspect } from "node:util";
import { GatewayFailure, NoGuid, UnreadableAnswer } from "@qualitycontrol/client";
import { forceSignIn, forceSignOut, signIn, signOut } from "@qualitycontrol/client/session";
import { guidRefusals, newGuidHeader, rows } from "@qualitycontrol/contract/calls";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { inspectorId, operationIds, successes } from "./cases.ts";
import { call, errorOf, inspectorAt } from "./gateway.ts";
import { ScriptedGateway } from "./scripted-gateway.ts";

const at = ({ fetch }: ScriptedGateway) => ({ baseUrl: "http://localhost", agentId: inspectorId, fetch });
const how = { phonenum: "40038", password: "s3cret!" };

describe("signing in and out", () => {
  it.for([
    { name: "by the usual way", enter: signIn, leave: signOut, operations: ["login", "logout"] },
    { name: "by force", enter: forceSignIn, leave: forceSignOut, operations: ["forceLogin", "forceLogout"] },
  ])("$name: sends no Guid at first, then the one it was given, then none", async ({ enter, leave, operations }) => {
    const gateway = new ScriptedGateway();
    const inspector = await enter(at(gateway), how);
    const { guid } = gateway;
    await inspector.addSupervise({ workNo: 49999 });
    await leave(inspector);
    expect(gateway.seen.map(({ operation, guid }) => [operation, guid])).toEqual([
      [operations[0], undefined],
      ["addSupervise", guid],
      [operations[1], guid],
    ]);
    const error = await errorOf(inspector.addSupervise({ workNo: 49999 }));
    expect(error).toBeInstanceOf(NoGuid);
    expect(error).toMatchObject({ outcome: "not-sent", message: expect.stringContaining("has signed out") });
    expect(gateway.seen).toHaveLength(3);
  });

  it("a sign-in that the gateway refuses ends in its failure, which shows no password", async () => {
    const fetch = async () => Response.json({ retcode: "100-004", message: `no ${how.password}` });
    const error = await errorOf(signIn({ ...at(new ScriptedGateway()), fetch }, how));
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ operation: "login", outcome: "refused" });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(how.password);
  });

  it.for(operationIds.flatMap((operation) => (rows[operation].secret ?? []).map((name) => ({ operation, name }))))(
    "$operation: an error never shows its $name",
    async ({ operation, name }) => {
      for (const fetch of [
        async () => Response.json({ retcode: how.password, message: how.password }),
        () => Promise.reject(new Error(how.password, { cause: new Error(how.password) })),
      ]) {
        const error = await errorOf(
          call(inspectorAt("http://localhost", { fetch }), operation, { ...how, [name]: how.password }),
        );
        expect(inspect(error, { depth: null, showHidden: true, getters: true })).not.toContain(how.password);
      }
    },
  );

  it("a password that is part of a result code does not hide it", async () => {
    const fetch = async () => Response.json({ retcode: "100-004", message: "100" });
    const error = await errorOf(signIn({ ...at(new ScriptedGateway()), fetch }, { password: "100" }));
    expect(error).toMatchObject({ retcode: "100-004", documented: true, gatewayMessage: "<secret>" });
  });

  it.for([{}, { [newGuidHeader]: "" }, { [newGuidHeader]: sampleGuid }, { [newGuidHeader]: "JSESSIONID=" }])(
    "a sign-in that brings no Guid is no sign-in: %j",
    async (headers) => {
      const { answer } = successes.find(({ operation }) => operation === "login") as { answer: object };
      const error = await errorOf(
        signIn({ ...at(new ScriptedGateway()), fetch: async () => Response.json(answer, { headers }) }, how),
      );
      expect(error).toBeInstanceOf(UnreadableAnswer);
      expect(error).toMatchObject({ problem: "no-guid", outcome: "unknown", operation: "login" });
    },
  );

  it("a sign-out that failed leaves the inspector signed in", async () => {
    let lost = true;
    const gateway = new ScriptedGateway({
      fate: ({ operation }) => (operation === "logout" && lost ? "lost-before" : "answered"),
    });
    const inspector = await signIn(at(gateway), how);
    expect(await errorOf(signOut(inspector))).toMatchObject({ operation: "logout", outcome: "unknown" });
    lost = false;
    await inspector.sayFree();
    await signOut(inspector);
  });

  it("signs in again after signing out, and an answer that comes late revives nothing", async () => {
    const gateway = new ScriptedGateway({ replacesGuidAfter: 1 });
    const inspector = await signIn(at(gateway), how);
    const late = Promise.withResolvers<void>();
    const polling = inspectorAt("http://localhost", {
      guid: gateway.guid,
      fetch: async (url, options) => {
        const response = await gateway.fetch(url, options);
        if (url.includes("agentevent")) await late.promise;
        return response;
      },
    });
    gateway.emit({ eventType: "AgentState_Ready", workNo: inspectorId });
    const poll = polling.pollEvents();
    await setImmediate();
    await polling.logout();
    late.resolve();
    await poll;
    expect(await errorOf(polling.sayFree())).toBeInstanceOf(NoGuid);
    await inspector.login(how);
    await inspector.sayFree();
    expect(gateway.seen.at(-1)?.guid).toBe(gateway.guid);
  });
});

describe("a Guid that is replaced", () => {
  it("is followed: each answer's newest Guid goes with the calls that start later", async () => {
    const gateway = new ScriptedGateway({ replacesGuidAfter: 1, heldBack: 0 });
    const inspector = await signIn(at(gateway), how);
    for (let poll = 0; poll < 3; poll++) {
      await inspector.pollEvents();
      await inspector.sayFree();
      expect(gateway.seen.at(-1)?.guid).toBe(gateway.guid);
    }
    expect(new Set(gateway.seen.map(({ guid }) => guid)).size).toBe(5);
  });

  it("follows a text that was given too, and tells a function", async () => {
    const gateway = new ScriptedGateway({ replacesGuidAfter: 1, heldBack: 0 });
    gateway.replaceGuid();
    const told: unknown[] = [];
    const first = gateway.guid;
    const byText = inspectorAt("http://localhost", { guid: first, fetch: gateway.fetch });
    await byText.pollEvents();
    await byText.sayFree();
    const second = gateway.guid;
    const byFunction = inspectorAt("http://localhost", {
      fetch: gateway.fetch,
      guid: (newest) => {
        told.push(newest);
        return newest ?? second;
      },
    });
    await byFunction.pollEvents();
    await byFunction.sayFree();
    expect(told).toEqual([undefined, gateway.guid]);
  });

  it.for(guidRefusals)(
    "meanwhile: a call that is refused with %s is sent once more, and only once",
    async (retcode) => {
      const [old, newer] = [`${sampleGuid}1`, `${sampleGuid}2`];
      const sent: unknown[] = [];
      let guid = old;
      const inspectorWith = (accepted: string) =>
        inspectorAt("http://localhost", {
          guid: () => guid,
          fetch: async (_, { headers }) => {
            sent.push(headers["Guid"]);
            guid = newer;
            return Response.json({ message: "", retcode: headers["Guid"] === accepted ? "0" : retcode });
          },
        });
      await inspectorWith(newer).forceDropCall({ callid: "1" });
      expect(sent.splice(0)).toEqual([old, newer]);
      guid = old;
      expect(await errorOf(inspectorWith("none").forceDropCall({ callid: "1" }))).toMatchObject({
        retcode,
        outcome: "refused",
      });
      expect(sent.splice(0)).toEqual([old, newer]);
      expect(
        await errorOf(inspectorWith("none").forceDropCall({ callid: "1" })),
        "the Guid is the newest",
      ).toMatchObject({ retcode });
      expect(sent).toEqual([newer]);
    },
  );

  it("sends nothing once more unless it was refused for its Guid", async () => {
    for (const answer of [
      async () => Response.json({ retcode: "100-007" }),
      async () => Response.json({ retcode: "900-002" }),
      async () => new Response("", { status: 401 }),
      () => Promise.reject(new Error("reset")),
    ]) {
      let sent = 0;
      const inspector = inspectorAt("http://localhost", {
        guid: () => `${sampleGuid}${sent}`,
        fetch: () => {
          sent += 1;
          return answer();
        },
      });
      await errorOf(inspector.forceDropCall({ callid: "1" }));
      expect(sent).toBe(1);
    }
  });

  it("1,000 calls at once, while it is replaced again and again, all succeed", async () => {
    const gateway = new ScriptedGateway({ replacesGuidAfter: 8, heldBack: 0 });
    const underWay: typeof gateway.fetch = async (url, options) => {
      for (let turn = 3; turn > 0 && !url.includes("agentevent"); turn--) await setImmediate();
      return gateway.fetch(url, options);
    };
    const inspector = await signIn({ ...at(gateway), fetch: underWay }, how);
    let calling = true;
    const polling = (async () => {
      for (; calling; await setImmediate()) await inspector.pollEvents();
    })();
    const calls = Array.from({ length: 1000 }, async (_, number) => {
      for (let turn = number % 60; turn > 0; turn--) await setImmediate();
      return inspector.addSupervise({ workNo: 101 + number });
    });
    expect(await Promise.all(calls)).toHaveLength(1000);
    calling = false;
    await polling;
    const sent = gateway.seen.filter(({ operation }) => operation === "addSupervise");
    expect(new Set(sent.map(({ guid }) => guid)).size, "Guids").toBeGreaterThan(3);
    expect(sent.length, "some were refused and sent once more").toBeGreaterThan(1000);
  });
});
