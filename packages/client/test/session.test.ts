import { inspect } from "node:util";
import {
  createInspector,
  GatewayFailure,
  type InspectorOptions,
  NoGuid,
  UnreadableAnswer,
} from "@qualitycontrol/client";
import { forceSignIn, forceSignOut, signIn, signOut } from "@qualitycontrol/client/session";
import { guidRefusals, newGuidHeader, rows } from "@qualitycontrol/contract/calls";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { failures, inspectorId, operationIds, successes } from "./cases.ts";
import { call, errorOf, inspectorAt } from "./gateway.ts";
import { FIRST, inspectors, type Simulated, simulate } from "./simulated.ts";

const how = { phonenum: "40038", password: "s3cret!" };
const nowhere = { baseUrl: "http://localhost", agentId: inspectorId };

/** A simulator whose one inspector has a password. */
function simulated(): Promise<Simulated> {
  const world = inspectors(1);
  return simulate({ world: { ...world, agents: world.agents.map((agent) => ({ ...agent, password: how.password })) } });
}

/** From here on the next answer to a poll brings a new Guid; an event waits, so that it comes at once. */
function age({ control, emit }: Simulated): void {
  control.advanceClock(60_000);
  emit();
}

/** What a Set-GUID header may hold from which no whole Guid can be read. */
const unreadable = [
  "JSESSIONID=; Max-Age=0",
  `JSESSIONID=${sampleGuid}, JSESSIONID=${sampleGuid}1`,
  "JSESSIONID=0c6d,1b4e.AgentGateway1",
  "JSESSIONID=0c6d 1b4e.AgentGateway1",
  "JSESSIONID=0c6d\u00fc1b4e.AgentGateway1",
  "Path=/x",
  "Max-Age=0",
];

describe("signing in and out", () => {
  it.for([
    { name: "by the usual way", enter: signIn, leave: signOut, operations: ["login", "logout"] },
    { name: "by force", enter: forceSignIn, leave: forceSignOut, operations: ["forceLogin", "forceLogout"] },
  ])("$name: sends no Guid at first, then the one it was given, then none", async ({ enter, leave, operations }) => {
    await using gateway = await simulated();
    const inspector = await enter(gateway.at(FIRST), how);
    await inspector.sayFree();
    await leave(inspector);
    const guid = gateway.sent[1]?.guid;
    expect(guid).toMatch(/^[0-9a-f-]{36}\./);
    expect(gateway.sent.map(({ operation, guid }) => [operation, guid])).toEqual([
      [operations[0], undefined],
      ["sayFree", guid],
      [operations[1], guid],
    ]);
    expect(gateway.control.readFloor().agents[0]?.state).toBe("signed out");
    const error = await errorOf(inspector.sayFree());
    expect(error).toBeInstanceOf(NoGuid);
    expect(error).toMatchObject({ outcome: "not-sent", message: expect.stringContaining("has signed out") });
    expect(gateway.sent).toHaveLength(3);
  });

  it("a sign-in over a session that exists is refused, and by force ends it", async () => {
    await using gateway = await simulated();
    const earlier = await signIn(gateway.at(FIRST), how);
    const error = await errorOf(signIn(gateway.at(FIRST), how));
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ operation: "login", outcome: "refused", documented: true });
    const later = await forceSignIn(gateway.at(FIRST), how);
    await later.sayFree();
    expect(guidRefusals).toContain(((await errorOf(earlier.sayFree())) as GatewayFailure).retcode);
  });

  it("a sign-in that the gateway refuses ends in its failure, which shows no password", async () => {
    await using gateway = await simulated();
    const wrong = { ...how, password: "an0ther!" };
    const error = await errorOf(signIn(gateway.at(FIRST), wrong));
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ operation: "login", outcome: "refused", documented: true });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(wrong.password);
    const quoting = async () => Response.json({ ...refusal.answer, message: `no ${how.password}` });
    const quoted = await errorOf(signIn({ ...nowhere, fetch: quoting }, how));
    expect(quoted).toMatchObject({ gatewayMessage: "no ***" });
    expect(inspect(quoted, { depth: null, showHidden: true })).not.toContain(how.password);
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

  it("an error shows no secret of which another is part, and none as JSON writes it", async () => {
    const secrets = { password: 'ab"\\c', serviceToken: 'ab"\\c-and-more' };
    const fetch: InspectorOptions["fetch"] = (_, { body }) => Promise.reject(new Error(`cannot send ${body}`));
    const quoted = await errorOf(signIn({ ...nowhere, fetch }, secrets));
    expect((quoted as Error).message).toContain('{"password":"***","serviceToken":"***"}');
    const answering = async () => Response.json({ ...refusal.answer, message: Object.values(secrets).join() });
    const told = await errorOf(signIn({ ...nowhere, fetch: answering }, secrets));
    expect(told).toMatchObject({ gatewayMessage: "***,***" });
  });

  const refusal = failures.find(({ operation }) => operation === "login") as (typeof failures)[number];
  it("a password that is part of a result code does not hide it", async () => {
    const [password] = refusal.retcode.split("-") as [string];
    const fetch = async () => Response.json({ ...refusal.answer, message: password });
    const error = await errorOf(signIn({ ...nowhere, fetch }, { password }));
    expect(error).toMatchObject({ retcode: refusal.retcode, documented: true });
    expect((error as GatewayFailure).gatewayMessage).not.toContain(password);
  });

  it.for(["abc", "0", "é"])(
    "a text that may quote a password as short as %j is withheld as a whole",
    async (password) => {
      const message = `wrong password ${password} of agent`;
      const fetch = async () => Response.json({ ...refusal.answer, message });
      const error = (await errorOf(signIn({ ...nowhere, fetch }, { password }))) as GatewayFailure;
      expect(error.gatewayMessage).toMatch(/withheld/);
      expect(error.message).toMatch(/withheld/);
    },
  );

  it.for([
    {},
    { [newGuidHeader]: "" },
    { [newGuidHeader]: sampleGuid },
    { [newGuidHeader]: "JSESSIONID=" },
    ...unreadable.map((value) => ({ [newGuidHeader]: value })),
  ])("a sign-in that brings no Guid is no sign-in: %j", async (headers) => {
    const { answer } = successes.find(({ operation }) => operation === "login") as { answer: object };
    const error = await errorOf(signIn({ ...nowhere, fetch: async () => Response.json(answer, { headers }) }, how));
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect(error).toMatchObject({ problem: "no-guid", outcome: "unknown", operation: "login" });
  });

  it.for(unreadable)("nor is one by a method of an inspector that brings half a Guid: %j", async (value) => {
    const { answer } = successes.find(({ operation }) => operation === "forceLogin") as { answer: object };
    const fetch = async () => Response.json(answer, { headers: { [newGuidHeader]: value } });
    const error = await errorOf(inspectorAt("http://localhost", { fetch }).forceLogin(how));
    expect(error).toMatchObject({ problem: "no-guid", outcome: "unknown", operation: "forceLogin" });
  });

  it.for(["drop-before", "drop-after"] as const)("a sign-out that met %s leaves the client signed in", async (kind) => {
    await using gateway = await simulated();
    const inspector = await signIn(gateway.at(FIRST), how);
    gateway.control.addFault({ kind, operation: "logout" });
    expect(await errorOf(signOut(inspector))).toMatchObject({ operation: "logout", outcome: "unknown" });
    const free = inspector.sayFree();
    if (kind === "drop-before") await free;
    else expect(await errorOf(free)).toMatchObject({ outcome: "refused" });
  });

  it("signs in again after signing out, and an answer that comes late revives nothing", async () => {
    await using gateway = await simulated();
    const late = Promise.withResolvers<void>();
    const { fetch, ...options } = gateway.at(FIRST);
    const inspector = await signIn(
      {
        ...options,
        fetch: async (url, options) => {
          const response = await (fetch as NonNullable<typeof fetch>)(url, options);
          if (url.includes("agentevent")) await late.promise;
          return response;
        },
      },
      how,
    );
    age(gateway);
    const poll = inspector.pollEvents();
    await gateway.settled();
    await inspector.logout();
    late.resolve();
    expect(await poll).toMatchObject({ event: { workNo: String(FIRST) } });
    expect(await errorOf(inspector.sayFree())).toBeInstanceOf(NoGuid);
    await inspector.login(how);
    await inspector.sayFree();
    expect(gateway.sent.at(-1)).toMatchObject({ operation: "sayFree", guid: expect.any(String) });
  });
});

describe("a Guid that is replaced", () => {
  it("is followed: each answer's newest Guid goes with the calls that start later", async () => {
    await using gateway = await simulated();
    const inspector = await signIn(gateway.at(FIRST), how);
    const guids = new Set<unknown>();
    for (let minute = 0; minute < 5; minute++) {
      age(gateway);
      await inspector.pollEvents();
      await inspector.sayFree();
      guids.add(gateway.sent.at(-1)?.guid);
    }
    expect(guids.size).toBe(5);
  });

  it("stays with static authentication", async () => {
    await using gateway = await simulate({ authMode: 1 });
    const inspector = await gateway.signIn();
    for (let minute = 0; minute < 3; minute++) {
      age(gateway);
      await inspector.pollEvents();
      await inspector.sayFree();
    }
    expect(new Set(gateway.sent.slice(1).map(({ guid }) => guid)).size).toBe(1);
  });

  it("follows a text that was given too, and tells a function", async () => {
    await using gateway = await simulated();
    await (await signIn(gateway.at(FIRST), how)).sayFree();
    const guidNow = () => gateway.sent.at(-1)?.guid as string;
    const byText = createInspector({ ...gateway.at(FIRST), guid: guidNow() });
    const first = guidNow();
    age(gateway);
    await byText.pollEvents();
    await byText.sayFree();
    const second = guidNow();
    expect(second).not.toBe(first);
    const told: unknown[] = [];
    const byFunction = createInspector({
      ...gateway.at(FIRST),
      guid: (newest) => {
        told.push(newest);
        return newest ?? second;
      },
    });
    age(gateway);
    await byFunction.pollEvents();
    await byFunction.sayFree();
    expect(told).toEqual([undefined, guidNow()]);
    expect(guidNow()).not.toBe(second);
  });

  it.for(unreadable)("stays if the new one is not completely readable: %j", async (value) => {
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
    (guid: string) => `JSESSIONID=${guid}, JSESSIONID=${guid}`,
  ])("is followed in whatever form the header has: %s", async (form) => {
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

  it("dies: who does not follow it is refused, and so is who was silent for two minutes", async () => {
    await using gateway = await simulated();
    const inspector = await signIn(gateway.at(FIRST), how);
    await inspector.sayFree();
    const old = gateway.sent.at(-1)?.guid as string;
    for (let minute = 0; minute < 2; minute++) {
      age(gateway);
      await inspector.pollEvents();
    }
    await inspector.sayFree();
    const stubborn = createInspector({ ...gateway.at(FIRST), guid: () => old });
    const dead = await errorOf(stubborn.sayFree());
    gateway.control.advanceClock(120_000);
    const silent = await errorOf(inspector.sayFree());
    for (const error of [dead, silent]) {
      expect(error).toMatchObject({ operation: "sayFree", outcome: "refused" });
      expect(guidRefusals).toContain((error as GatewayFailure).retcode);
    }
    expect((dead as GatewayFailure).retcode).not.toBe((silent as GatewayFailure).retcode);
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
    const codes = new Set(failures.map(({ retcode }) => retcode).filter((code) => !guidRefusals.includes(code)));
    expect(codes.size).toBeGreaterThan(10);
    for (const answer of [
      ...[...codes].map((retcode) => async () => Response.json({ retcode })),
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
    await using gateway = await simulated();
    const { fetch, ...options } = gateway.at(FIRST);
    const minutes = Array.from({ length: 8 }, () => Promise.withResolvers<void>());
    const begun = new WeakSet<AbortSignal>();
    let held = 0;
    /** What a call sends first arrives in one of the last minutes, when its Guid may have died; what it sends once more, at once. */
    const slowly: typeof fetch = async (url, options) => {
      if (!begun.has(options.signal) && url.includes("sayfree")) await minutes[4 + (held++ % 4)]?.promise;
      begun.add(options.signal);
      return (fetch as NonNullable<typeof fetch>)(url, options);
    };
    const inspector = await signIn({ ...options, timeout: 300_000, fetch: slowly }, how);
    const calls: Promise<object>[] = [];
    for (const [minute, { resolve }] of minutes.entries()) {
      if (minute < 4) calls.push(...Array.from({ length: 250 }, () => inspector.sayFree()));
      else expect(calls, "all are under way").toHaveLength(1000);
      resolve();
      await gateway.settled();
      age(gateway);
      await inspector.pollEvents();
    }
    expect(await Promise.all(calls)).toHaveLength(1000);
    const sent = gateway.sent.filter(({ operation }) => operation === "sayFree");
    expect(new Set(sent.map(({ guid }) => guid)).size, "Guids").toBeGreaterThan(3);
    expect(sent.length, "some were refused and sent once more").toBeGreaterThan(1000);
  });
});
