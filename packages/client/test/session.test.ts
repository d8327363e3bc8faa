import { inspect } from "node:util";
import { GatewayFailure, type InspectorOptions, NoGuid, UnreadableAnswer } from "@qualitycontrol/client";
import { forceSignIn, forceSignOut, signIn, signOut } from "@qualitycontrol/client/session";
import { guidRefusals, newGuidHeader, rows } from "@qualitycontrol/contract/calls";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { failures, inspectorId, operationIds, successes } from "./contract-cases.ts";
import { age, how, simulated, unreadable } from "./session-fixture.ts";
import { FIRST } from "./simulator-fixture.ts";
import { call, errorOf, inspectorAt } from "./stub-gateway.ts";

const nowhere = { baseUrl: "http://localhost", agentId: inspectorId };

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
