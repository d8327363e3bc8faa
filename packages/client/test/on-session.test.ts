import { inspect } from "node:util";
import { SessionOver } from "@qualitycontrol/client";
import { events } from "@qualitycontrol/client/events";
import { createGatewayFetch } from "@qualitycontrol/client/gateway-fetch";
import { forceSignIn, type SavedSession, SessionNotSaved, signIn, signOut } from "@qualitycontrol/client/session";
import { alreadySignedIn, newGuidHeader, sessionEnds, signOutEvents } from "@qualitycontrol/contract/calls";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it, vi } from "vitest";
import { inspectorId } from "./contract-cases.ts";
import { credentials, rotateGuid, signInResponse, simulateWithPassword } from "./session-fixture.ts";
import { FIRST_INSPECTOR, simulate } from "./simulator-fixture.ts";
import { call, errorOf, inspectorAt } from "./stub-gateway.ts";

const done = { message: "", retcode: "0" };

/** A gateway that signs in, and responds to every other call as `answer` says. */
function stub(answer: () => Response | Promise<Response> = () => Response.json(done)) {
  const fetch = async (url: string, { method }: { method: string }) =>
    method === "PUT" && url.includes("onlineagent") && !url.includes("updateGuid") ? signInResponse() : answer();
  return { baseUrl: "https://gateway.example/base/", agentId: inspectorId, fetch };
}

describe("onSession", () => {
  it("receives each change before the call's own result is handed out", async () => {
    await using gateway = await simulate({ cluster: 3 });
    const seen: unknown[] = [];
    const order: string[] = [];
    const onSession = (saved: SavedSession | undefined) => {
      seen.push(saved);
      order.push(saved ? "saved" : "over");
    };
    const options = { ...gateway.optionsFor(FIRST_INSPECTOR), edition: "2025-11", onSession } as const;
    const inspector = await signIn(options, { status: "4" });
    order.push("signed in");
    await inspector.sayFree();
    order.push("said free");
    rotateGuid(gateway);
    await inspector.pollEvents();
    order.push("polled");
    await createGatewayFetch(inspector)(
      gateway.simulator.url + operations.updateGuid.path.replace("{agentid}", inspector.agentId),
      { method: "PUT" },
    );
    order.push("updated");
    await signOut(inspector);
    order.push("signed out");
    expect(order).toEqual([
      "saved",
      "signed in",
      "said free",
      "saved",
      "polled",
      "saved",
      "updated",
      "over",
      "signed out",
    ]);
    const [first, second, third, last] = seen as SavedSession[];
    expect(first).toEqual({
      version: 1,
      baseUrl: gateway.simulator.url,
      agentId: String(FIRST_INSPECTOR),
      guid: gateway.sent[1]?.guid,
      edition: "2025-11",
      savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      cookies: [expect.stringMatching(/^loadbalance=\S+; Path=\/\S*$/)],
    });
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
    expect(new Set([first?.guid, second?.guid, third?.guid]).size).toBe(3);
    expect(third?.guid, "the sign-out was sent with it").toBe(gateway.sent.at(-1)?.guid);
    expect(last).toBeUndefined();
  });

  it("receives a Guid even if the rest of the response is lost or refused, and a changed cookie", async () => {
    const answers = [
      () => new Response("<html>", { headers: { [newGuidHeader]: "JSESSIONID=second" } }),
      () => Response.json({ ...done, retcode: "900-002" }, { headers: { [newGuidHeader]: "JSESSIONID=third" } }),
      () => Response.json(done, { headers: { "Set-Cookie": "a=b; Path=/" } }),
      () => Response.json(done, { headers: { "Set-Cookie": "a=b; Path=/" } }),
    ];
    const seen: (SavedSession | undefined)[] = [];
    const { fetch, ...options } = stub(() => (answers.shift() as () => Response)());
    const inspector = await signIn({ ...options, fetch, onSession: (saved) => seen.push(saved) }, {});
    while (answers.length > 0) await inspector.sayFree().catch(() => {});
    expect(seen.map((saved) => [saved?.guid, saved?.cookies])).toEqual([
      [sampleGuid, undefined],
      ["second", undefined],
      ["third", undefined],
      ["third", ["a=b; Path=/"]],
    ]);
    expect(seen[0]).toMatchObject({ baseUrl: "https://gateway.example/base", agentId: String(inspectorId) });
    expect(inspector.baseUrl).toBe("https://gateway.example/base");
  });

  it.for(sessionEnds)("receives undefined once when the gateway reports %s, and a new session", async (retcode) => {
    const seen: unknown[] = [];
    let answer = { ...done, retcode };
    const options = {
      ...stub(() => Response.json(answer)),
      onSession: (saved?: SavedSession) => seen.push(saved?.guid),
    };
    const inspector = await forceSignIn(options, credentials);
    for (let count = 0; count < 2; count++) {
      const error = await errorOf(inspector.sayFree());
      expect(error).toBeInstanceOf(SessionOver);
      expect(error).toMatchObject({ code: "session-over", retcode, operation: "sayFree" });
      expect((error as Error).message).toContain("the session is over: sign in again");
    }
    expect(seen).toEqual([sampleGuid, undefined]);
    answer = done;
    await inspector.sayFree();
    expect(seen, "a Guid that was refused is not reported again").toEqual([sampleGuid, undefined]);
    await inspector.forceLogin(credentials);
    expect(seen).toEqual([sampleGuid, undefined, sampleGuid]);
  });

  it("receives nothing from a refused sign-in", async () => {
    const seen: unknown[] = [];
    const fetch = async () => Response.json({ ...done, retcode: "100-004" });
    const options = { baseUrl: "http://localhost", agentId: inspectorId, fetch, onSession: () => seen.push(1) };
    await errorOf(signIn(options, credentials));
    expect(seen).toEqual([]);
  });

  it.for([
    {
      how: "throws",
      fail: (error: unknown) => {
        throw error;
      },
    },
    { how: "rejects", fail: (error: unknown) => Promise.reject(error) },
  ])("that $how stops neither a call nor the poll, and is reported once, without secrets", async ({ fail }) => {
    await using gateway = await simulate({ cluster: 3 });
    const cookies: string[] = [];
    const reported: unknown[] = [];
    let saves = 0;
    const onSession = (saved: SavedSession | undefined) => {
      saves += 1;
      cookies.push(...(/=([^;]+)/.exec(saved?.cookies?.[0] ?? "")?.slice(1) ?? []));
      return fail(Object.assign(new Error(`full: ${JSON.stringify(saved)} ${btoa(saved?.guid ?? "")}`), { saved }));
    };
    const onSaveError = (error: SessionNotSaved) => {
      reported.push(error);
      throw new Error("a reporter that throws");
    };
    const options = { ...gateway.optionsFor(FIRST_INSPECTOR), onSession, onSaveError };
    const inspector = await signIn(options, { status: "4" });
    for (let minute = 0; minute < 4; minute++) {
      rotateGuid(gateway);
      await inspector.pollEvents();
      await inspector.sayFree();
    }
    await signOut(inspector);
    expect(saves).toBe(6);
    expect(reported).toEqual([expect.any(SessionNotSaved)]);
    expect(reported[0]).toMatchObject({ code: "session-not-saved", name: "SessionNotSaved" });
    const shown = inspect(reported, { depth: null, showHidden: true, getters: true });
    expect(shown).toContain("onSession failed (Error: full: ");
    expect(cookies).toHaveLength(5);
    for (const secret of [...cookies, ...gateway.sent.slice(1).map(({ guid }) => guid ?? "none")]) {
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain(btoa(secret));
    }
  });

  it.for([Symbol("full"), undefined, null, "full", Object.create(null)])("may throw any value: %s", async (value) => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    const onSession = () => {
      throw value;
    };
    await signIn({ ...stub(), onSession }, {});
    expect(printed.mock.calls).toEqual([[expect.stringContaining("SessionNotSaved: onSession failed (")]]);
    printed.mockRestore();
  });
});

describe("a sign-in of an agent who has a session", () => {
  it("is refused with the options and their costs", async () => {
    await using gateway = await simulateWithPassword();
    await signIn(gateway.optionsFor(FIRST_INSPECTOR), credentials);
    const error = await errorOf(signIn(gateway.optionsFor(FIRST_INSPECTOR), credentials));
    expect(error).toMatchObject({
      code: "already-signed-in",
      operation: "login",
      outcome: "refused",
      retcode: alreadySignedIn,
      baseUrl: gateway.simulator.url,
    });
    const { message } = error as Error;
    expect(message).toContain("Resume it (resumeSession; events may be lost), or end it (forceSignIn; may hang up");
  });

  it("keeps them in the message, however long the gateway's message is", async () => {
    const fetch = async () => Response.json({ message: "x".repeat(1000), retcode: alreadySignedIn });
    const error = await errorOf(signIn({ baseUrl: "http://localhost", agentId: inspectorId, fetch }, {}));
    expect((error as Error).message).toContain("forceSignIn; may hang up on a customer");
    expect(error).toMatchObject({ gatewayMessage: "x".repeat(1000), sentAt: expect.any(Date) });
  });
});

it("a refused call does not end the session if the newest Guid is unknown", async () => {
  const guids = [sampleGuid, new Error("offline"), sampleGuid, sampleGuid];
  const guid = () => {
    const next = guids.shift();
    if (typeof next === "string") return next;
    throw next;
  };
  const inspector = inspectorAt("http://localhost", {
    guid,
    fetch: async () => Response.json({ ...done, retcode: sessionEnds[0] }),
  });
  expect(await errorOf(inspector.sayFree())).toMatchObject({ code: "gateway-refused" });
  expect(await errorOf(inspector.sayFree())).toMatchObject({ code: "session-over" });
});

it("onSession receives undefined when an event reports the sign-out", async () => {
  const seen: unknown[] = [];
  const event = { eventType: signOutEvents[0], workNo: String(inspectorId), content: { loginTime: "1" } };
  const onSession = (saved: SavedSession | undefined) => seen.push(saved?.guid);
  const inspector = await signIn({ ...stub(() => Response.json({ ...done, event })), onSession }, {});
  const kinds: string[] = [];
  for await (const { kind } of events(inspector)) kinds.push(kind);
  expect(kinds).toEqual(["event"]);
  expect(seen).toEqual([sampleGuid, undefined]);
});

it("a call that is refused because its Guid was replaced does not end the session", async () => {
  const seen: unknown[] = [];
  let answers = 0;
  const { fetch, ...options } = stub(() =>
    answers++ === 0
      ? Response.json({ ...done, retcode: sessionEnds[0] }, { headers: { [newGuidHeader]: "JSESSIONID=newer" } })
      : Response.json(done),
  );
  const inspector = await signIn({ ...options, fetch, onSession: (saved) => seen.push(saved?.guid) }, {});
  await call(inspector, "sayFree");
  expect(seen).toEqual([sampleGuid, "newer"]);
});
