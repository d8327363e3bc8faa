import { inspect } from "node:util";
import { GatewayFailure, SessionOver, TimedOut } from "@qualitycontrol/client";
import { events, waitFor } from "@qualitycontrol/client/events";
import {
  InvalidSavedSession,
  type ResumeOptions,
  resumeSession,
  type SavedSession,
  signIn,
} from "@qualitycontrol/client/session";
import { operations } from "@qualitycontrol/contract/operations";
import { describe, expect, it, vi } from "vitest";
import { inspectorId } from "./contract-cases.ts";
import { FIRST_INSPECTOR, type Simulated, simulate, worldWithInspectors } from "./simulator-fixture.ts";
import { itemKeys, readInBackground, useFakeClocks } from "./stream-fixture.ts";
import { errorOf } from "./stub-gateway.ts";

useFakeClocks();

/** Signs in and returns what was saved. */
async function savedSession(gateway: Simulated, options: object = {}): Promise<SavedSession> {
  let latest: SavedSession | undefined;
  const onSession = (saved: SavedSession | undefined) => {
    latest = saved;
  };
  await signIn({ ...gateway.optionsFor(FIRST_INSPECTOR), ...options, onSession }, { status: "4" });
  return JSON.parse(JSON.stringify(latest)) as SavedSession;
}

const requests = ({ control }: Simulated) =>
  control.readJournal().entries.flatMap(({ operation, kind }) => (kind === "request" && operation ? [operation] : []));

describe("resuming a session", () => {
  it("asks the gateway with one query that changes nothing; events that wait still arrive", async () => {
    await using gateway = await simulate({ cluster: 3, authMode: 1 });
    const saved = await savedSession(gateway, { edition: "2025-11" });
    const before = gateway.control.readFloor();
    const inspector = await resumeSession({ fetch: gateway.optionsFor(FIRST_INSPECTOR).fetch }, saved);
    expect(requests(gateway)).toEqual(["login", "queryAgentInfoByWorkNo"]);
    expect(operations.queryAgentInfoByWorkNo.consequence).toBe("none");
    expect(gateway.control.readFloor()).toEqual(before);
    expect(inspector.agentId).toBe(saved.agentId);
    expect(inspector.baseUrl).toBe(gateway.simulator.url);
    expect(inspector.resumed).toEqual({
      savedAt: new Date(saved.savedAt),
      doing: "unknown",
      agent: expect.objectContaining({ workno: saved.agentId }),
    });
    expect(inspect(inspector, { depth: null, showHidden: true })).not.toContain(saved.guid);
    await expect(errorOf(inspector.interceptCall({ workNo: 1, callId: "1" }))).resolves.toMatchObject({
      message: expect.stringContaining("workNo"),
    });
    const controller = new AbortController();
    const { items } = readInBackground(events(inspector, controller));
    await gateway.advance(2_000);
    controller.abort();
    const emitted = gateway.emitted.get(saved.agentId) ?? [];
    expect(emitted.length).toBeGreaterThan(1);
    expect(itemKeys(items)).toEqual(["gap", ...emitted]);
  });

  it("begins every stream with one gap, until the next sign-in", async () => {
    await using gateway = await simulate();
    const saved = await savedSession(gateway);
    const inspector = await resumeSession(gateway.optionsFor(FIRST_INSPECTOR), saved);
    const controller = new AbortController();
    const streams = [1, 2, 3].map(() => readInBackground(events(inspector, controller)));
    await gateway.advance(2_000);
    for (const { items } of streams) {
      expect(items[0]).toMatchObject({ kind: "gap", error: undefined, sentAt: undefined, overdue: false, poll: 0 });
      expect(itemKeys(items).filter((it) => it === "gap")).toHaveLength(1);
    }
    const late = readInBackground(events(inspector, controller));
    const waiting = waitFor(inspector, "AgentState_SetNotReady_Success", { timeout: 60_000 });
    await gateway.advance(1_000);
    expect(itemKeys(late.items), "a later stream").toEqual(["gap"]);
    gateway.emit();
    await gateway.advance(1_000);
    await expect(waiting).resolves.toMatchObject({ eventType: "AgentState_SetNotReady_Success" });
    controller.abort();
    await gateway.settled();
    const reopened = new AbortController();
    const again = readInBackground(events(inspector, reopened));
    await gateway.advance(1_000);
    reopened.abort();
    expect(itemKeys(again.items), "one gap, although a poll was aborted, too").toEqual(["gap"]);
    await inspector.logout();
    await inspector.login({ status: "4" });
    const afterSignIn = new AbortController();
    readInBackground(events(inspector, afterSignIn));
    await gateway.advance(3_000);
    const second = readInBackground(events(inspector, afterSignIn));
    await gateway.advance(1_000);
    afterSignIn.abort();
    expect(itemKeys(second.items)).toEqual([]);
  });

  it("clears the event queue only with the option sync, whose response it returns", async () => {
    await using gateway = await simulate();
    const saved = await savedSession(gateway);
    const inspector = await resumeSession({ ...gateway.optionsFor(FIRST_INSPECTOR), sync: true }, saved);
    expect(requests(gateway)).toEqual(["login", "queryAgentInfoByWorkNo", "syncAgentInfo"]);
    expect(inspector.resumed.sync).toEqual({ callinfo: {}, agentStateInfo: expect.any(Object) });
    const controller = new AbortController();
    const { items } = readInBackground(events(inspector, controller));
    await gateway.advance(2_000);
    controller.abort();
    expect(itemKeys(items)).toEqual(["gap"]);
  });

  it("continues to report changes, and reports nothing that the caller has", async () => {
    await using gateway = await simulate({ cluster: 3 });
    const saved = await savedSession(gateway);
    const seen: (SavedSession | undefined)[] = [];
    const onSession = (it: SavedSession | undefined) => seen.push(it);
    const inspector = await resumeSession({ ...gateway.optionsFor(FIRST_INSPECTOR), onSession }, saved);
    expect(seen).toEqual([]);
    gateway.control.advanceClock(60_000);
    await inspector.pollEvents();
    await inspector.logout();
    expect(seen).toEqual([{ ...saved, guid: expect.any(String), savedAt: expect.any(String) }, undefined]);
    expect(seen[0]?.guid).not.toBe(saved.guid);
  });

  it.for(["1970-01-01T00:00:00.000Z", "2999-01-01T00:00:00.000Z"])(
    "asks the gateway, whatever time the session was saved at: %s",
    async (savedAt) => {
      await using gateway = await simulate();
      const saved = { ...(await savedSession(gateway)), savedAt };
      await resumeSession(gateway.optionsFor(FIRST_INSPECTOR), saved);
      gateway.control.advanceClock(121_000);
      const seen: unknown[] = [];
      const onSession = (it: unknown) => seen.push(it);
      const error = await errorOf(resumeSession({ ...gateway.optionsFor(FIRST_INSPECTOR), onSession }, saved));
      expect(error).toBeInstanceOf(SessionOver);
      expect(error).toBeInstanceOf(GatewayFailure);
      expect(error).toMatchObject({ code: "session-over", operation: "queryAgentInfoByWorkNo", outcome: "refused" });
      expect((error as Error).message).toContain("sign in again");
      expect(seen).toEqual([undefined]);
    },
  );

  it("never takes a time-out or a broken connection for the end of the session", async () => {
    await using gateway = await simulate();
    const saved = await savedSession(gateway);
    const seen: unknown[] = [];
    const options = { ...gateway.optionsFor(FIRST_INSPECTOR), onSession: (it: unknown) => seen.push(it) };
    const pending = errorOf(resumeSession({ ...options, fetch: () => new Promise(() => {}) }, saved));
    await vi.advanceTimersByTimeAsync(20_000);
    const timedOut = await pending;
    expect(timedOut).toBeInstanceOf(TimedOut);
    expect((timedOut as Error).message).not.toContain("sign in");
    gateway.control.addFault({ kind: "drop-before", operation: "queryAgentInfoByWorkNo" });
    expect(await errorOf(resumeSession(options, saved))).toMatchObject({ code: "connection-lost" });
    expect(seen).toEqual([]);
    await resumeSession(options, saved);
  });

  it("needs the saved cookies in a cluster", async () => {
    await using gateway = await simulate({ cluster: 3, world: worldWithInspectors(1) });
    const { cookies, ...saved } = await savedSession(gateway);
    expect(cookies).toHaveLength(1);
    expect(await errorOf(resumeSession(gateway.optionsFor(FIRST_INSPECTOR), saved))).toBeInstanceOf(SessionOver);
  });
});

describe("a saved session", () => {
  const saved: SavedSession = {
    version: 1,
    baseUrl: "https://gateway.example",
    agentId: String(inspectorId),
    guid: "3f9a-secret-guid",
    edition: "2025-11",
    savedAt: "2026-11-26T08:00:00.000Z",
    cookies: ["loadbalance=node2-secret; Path=/"],
  };
  const sending = vi.fn(async () => Response.json({ message: "", retcode: "0", result: {} }));
  const resume = (options: ResumeOptions, it: unknown) =>
    resumeSession({ fetch: sending, ...options }, it as SavedSession);

  it.for([
    [undefined, "is not an object"],
    [null, "is not an object"],
    ["", "is not JSON"],
    [JSON.stringify(saved).slice(0, -1), "is not JSON"],
    [JSON.stringify(JSON.stringify(saved)), "is not an object"],
    [{}, "is not of version 1"],
    [[saved], "is not of version 1"],
    [{ ...saved, version: 2 }, "is not of version 1"],
    [{ ...saved, guid: undefined }, "has no valid guid"],
    [{ ...saved, guid: `${saved.guid}\n` }, "has no valid guid"],
    [{ ...saved, guid: { value: saved.guid } }, "has no valid guid"],
    [{ ...saved, savedAt: "3f9a-secret-guid" }, "has no valid savedAt"],
    [{ ...saved, savedAt: 3 }, "has no valid savedAt"],
    [{ ...saved, cookies: saved.cookies?.[0] }, "has invalid cookies"],
    [{ ...saved, cookies: [saved.cookies] }, "has invalid cookies"],
    [{ ...saved, baseUrl: "https://u:3f9a-secret-guid@gateway.example" }, "has an invalid baseUrl, agentId or edition"],
    [{ ...saved, baseUrl: undefined }, "has an invalid baseUrl, agentId or edition"],
    [{ ...saved, agentId: "3f9a-secret-guid" }, "has an invalid baseUrl, agentId or edition"],
    [{ ...saved, agentId: undefined }, "has an invalid baseUrl, agentId or edition"],
    [{ ...saved, edition: "3f9a-secret-guid" }, "has an invalid baseUrl, agentId or edition"],
  ] as const)("is rejected, and not quoted: %j", async ([it, problem]) => {
    const error = await errorOf(resume({}, it));
    expect(error).toBeInstanceOf(InvalidSavedSession);
    expect(error).toMatchObject({ name: "InvalidSavedSession", code: "invalid-saved-session" });
    expect((error as Error).message).toMatch(
      new RegExp(`^resumeSession: the saved session ${problem}.*Sign in instead.$`),
    );
    expect(inspect(error, { showHidden: true })).not.toContain("secret");
    expect(sending).not.toHaveBeenCalled();
  });

  it.for([
    [{ agentId: 101 }, "is of another agent"],
    [{ baseUrl: "https://other.example" }, "is of another gateway"],
    [{ baseUrl: ["https://other.example", "https://gateway.example.org"] }, "is of another gateway"],
    [{ baseUrl: [] }, "is of another gateway"],
  ] as const)("is rejected if the options do not allow it: %j", async ([options, problem]) => {
    const error = await errorOf(resume(options, saved));
    expect(error).toBeInstanceOf(InvalidSavedSession);
    expect((error as Error).message).toBe(`resumeSession: the saved session ${problem}. Sign in instead.`);
    expect(sending).not.toHaveBeenCalled();
  });

  it("is resumed at its own gateway of a list, with the options' edition before its own", async () => {
    sending.mockClear();
    const options = { baseUrl: ["https://other.example", "https://gateway.example/"], agentId: inspectorId };
    const inspector = await resume(options, JSON.stringify({ ...saved, edition: "2023-09" }));
    expect(inspector.baseUrl).toBe("https://gateway.example");
    expect(sending).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^https:\/\/gateway\.example\/agentgateway/),
      expect.objectContaining({ headers: expect.objectContaining({ Cookie: "loadbalance=node2-secret" }) }),
    );
    expect(await errorOf(inspector.interceptCall({ workNo: 49999, callId: "1" }))).toMatchObject({
      code: "not-in-edition",
    });
    const newer = await resume({ ...options, edition: "2025-11" }, { ...saved, edition: "2023-09" });
    await newer.interceptCall({ workNo: 49999, callId: "1" });
  });

  it("is rejected with the fault of an option, if an option is invalid", async () => {
    expect(await errorOf(resume({ baseUrl: "nowhere" }, saved))).toMatchObject({
      code: "invalid-option",
      message: expect.stringContaining("resumeSession: baseUrl must be like"),
    });
  });
});
