import { inspect } from "node:util";
import { GatewayFailure, type InspectorOptions, NoGuid, UnreadableAnswer } from "@qualitycontrol/client";
import { forceSignIn, forceSignOut, signIn, signOut } from "@qualitycontrol/client/session";
import { guidRefusals, newGuidHeader, rows } from "@qualitycontrol/contract/calls";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { failures, inspectorId, operationIds, successes } from "./contract-cases.ts";
import { credentials, invalidSetGuids, rotateGuid, simulateWithPassword } from "./session-fixture.ts";
import { FIRST_INSPECTOR } from "./simulator-fixture.ts";
import { call, errorOf, inspectorAt } from "./stub-gateway.ts";

const baseOptions = { baseUrl: "http://localhost", agentId: inspectorId };

describe("signing in and out", () => {
  it.for([
    { name: "normally", enter: signIn, leave: signOut, operations: ["login", "logout"] },
    { name: "by force", enter: forceSignIn, leave: forceSignOut, operations: ["forceLogin", "forceLogout"] },
  ])("$name: sends no Guid, then the one from the sign-in, then none", async ({ enter, leave, operations }) => {
    await using gateway = await simulateWithPassword();
    const inspector = await enter(gateway.optionsFor(FIRST_INSPECTOR), credentials);
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

  it("a sign-in during an existing session is refused; a forced one ends that session", async () => {
    await using gateway = await simulateWithPassword();
    const earlier = await signIn(gateway.optionsFor(FIRST_INSPECTOR), credentials);
    const error = await errorOf(signIn(gateway.optionsFor(FIRST_INSPECTOR), credentials));
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ operation: "login", outcome: "refused", documented: true });
    const later = await forceSignIn(gateway.optionsFor(FIRST_INSPECTOR), credentials);
    await later.sayFree();
    expect(guidRefusals).toContain(((await errorOf(earlier.sayFree())) as GatewayFailure).retcode);
  });

  it("a refused sign-in throws a failure that does not show the password", async () => {
    await using gateway = await simulateWithPassword();
    const wrong = { ...credentials, password: "an0ther!" };
    const error = await errorOf(signIn(gateway.optionsFor(FIRST_INSPECTOR), wrong));
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ operation: "login", outcome: "refused", documented: true });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(wrong.password);
    const quotingFetch = async () => Response.json({ ...refusal.answer, message: `no ${credentials.password}` });
    const quoted = await errorOf(signIn({ ...baseOptions, fetch: quotingFetch }, credentials));
    expect(quoted).toMatchObject({ gatewayMessage: "no ***" });
    expect(inspect(quoted, { depth: null, showHidden: true })).not.toContain(credentials.password);
  });

  it.for(operationIds.flatMap((operation) => (rows[operation].secret ?? []).map((name) => ({ operation, name }))))(
    "$operation: an error never shows its $name",
    async ({ operation, name }) => {
      for (const fetch of [
        async () => Response.json({ retcode: credentials.password, message: credentials.password }),
        () => Promise.reject(new Error(credentials.password, { cause: new Error(credentials.password) })),
      ]) {
        const error = await errorOf(
          call(inspectorAt("http://localhost", { fetch }), operation, { ...credentials, [name]: credentials.password }),
        );
        expect(inspect(error, { depth: null, showHidden: true, getters: true })).not.toContain(credentials.password);
      }
    },
  );

  it("an error hides a secret that contains another one, and secrets in JSON", async () => {
    const secrets = { password: 'ab"\\c', serviceToken: 'ab"\\c-and-more' };
    const fetch: InspectorOptions["fetch"] = (_, { body }) => Promise.reject(new Error(`cannot send ${body}`));
    const quoted = await errorOf(signIn({ ...baseOptions, fetch }, secrets));
    expect((quoted as Error).message).toContain('{"password":"***","serviceToken":"***"}');
    const answering = async () => Response.json({ ...refusal.answer, message: Object.values(secrets).join() });
    const quotedAll = await errorOf(signIn({ ...baseOptions, fetch: answering }, secrets));
    expect(quotedAll).toMatchObject({ gatewayMessage: "***,***" });
  });

  const refusal = failures.find(({ operation }) => operation === "login") as (typeof failures)[number];
  it("a password that is part of a result code does not hide it", async () => {
    const [password] = refusal.retcode.split("-") as [string];
    const fetch = async () => Response.json({ ...refusal.answer, message: password });
    const error = await errorOf(signIn({ ...baseOptions, fetch }, { password }));
    expect(error).toMatchObject({ retcode: refusal.retcode, documented: true });
    expect((error as GatewayFailure).gatewayMessage).not.toContain(password);
  });

  it.for(["abc", "0", "é"])(
    "a text that may contain a password as short as %j is withheld completely",
    async (password) => {
      const message = `wrong password ${password} of agent`;
      const fetch = async () => Response.json({ ...refusal.answer, message });
      const error = (await errorOf(signIn({ ...baseOptions, fetch }, { password }))) as GatewayFailure;
      expect(error.gatewayMessage).toMatch(/withheld/);
      expect(error.message).toMatch(/withheld/);
    },
  );

  it.for([
    {},
    { [newGuidHeader]: "" },
    { [newGuidHeader]: sampleGuid },
    { [newGuidHeader]: "JSESSIONID=" },
    ...invalidSetGuids.map((value) => ({ [newGuidHeader]: value })),
  ])("a sign-in without a valid Guid fails: %j", async (headers) => {
    const { answer } = successes.find(({ operation }) => operation === "login") as { answer: object };
    const error = await errorOf(
      signIn({ ...baseOptions, fetch: async () => Response.json(answer, { headers }) }, credentials),
    );
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect(error).toMatchObject({ code: "no-new-guid", outcome: "unknown", operation: "login" });
  });

  it.for(invalidSetGuids)("so does one by a method of an inspector: %j", async (value) => {
    const { answer } = successes.find(({ operation }) => operation === "forceLogin") as { answer: object };
    const fetch = async () => Response.json(answer, { headers: { [newGuidHeader]: value } });
    const error = await errorOf(inspectorAt("http://localhost", { fetch }).forceLogin(credentials));
    expect(error).toMatchObject({ code: "no-new-guid", outcome: "unknown", operation: "forceLogin" });
  });

  it.for(["drop-before", "drop-after"] as const)(
    "the client remains signed in after a sign-out with the fault %s",
    async (kind) => {
      await using gateway = await simulateWithPassword();
      const inspector = await signIn(gateway.optionsFor(FIRST_INSPECTOR), credentials);
      gateway.control.addFault({ kind, operation: "logout" });
      expect(await errorOf(signOut(inspector))).toMatchObject({ operation: "logout", outcome: "unknown" });
      const free = inspector.sayFree();
      if (kind === "drop-before") await free;
      else expect(await errorOf(free)).toMatchObject({ outcome: "refused" });
    },
  );

  it("signs in again after signing out, and a late response does not restore the Guid", async () => {
    await using gateway = await simulateWithPassword();
    const late = Promise.withResolvers<void>();
    const { fetch, ...options } = gateway.optionsFor(FIRST_INSPECTOR);
    const inspector = await signIn(
      {
        ...options,
        fetch: async (url, options) => {
          const response = await fetch(url, options);
          if (url.includes("agentevent")) await late.promise;
          return response;
        },
      },
      credentials,
    );
    rotateGuid(gateway);
    const poll = inspector.pollEvents();
    await gateway.settled();
    await inspector.logout();
    late.resolve();
    expect(await poll).toMatchObject({ event: { workNo: String(FIRST_INSPECTOR) } });
    expect(await errorOf(inspector.sayFree())).toBeInstanceOf(NoGuid);
    await inspector.login(credentials);
    await inspector.sayFree();
    expect(gateway.sent.at(-1)).toMatchObject({ operation: "sayFree", guid: expect.any(String) });
  });
});
