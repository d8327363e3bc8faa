import { events } from "@qualitycontrol/client/events";
import { type SavedSession, signIn } from "@qualitycontrol/client/session";
import { guidRefusals, newGuidHeader, sessionEnds, signOutEvents } from "@qualitycontrol/contract/calls";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it, vi } from "vitest";
import { until } from "../../../test/until.ts";
import { inspectorId } from "./contract-cases.ts";
import { operationAt } from "./operation-at.ts";
import { credentials, signInResponse } from "./session-fixture.ts";
import { errorOf } from "./stub-gateway.ts";

const done = { message: "", retcode: "0" };
const [first, second] = [`${sampleGuid}1`, `${sampleGuid}2`];

/** An inspector who signs in twice, while the response to one operation of the first session is late. */
async function signInTwice(operation: "sayFree" | "pollEvents" | "logout") {
  const late = Promise.withResolvers<Response>();
  const guids = [first, second];
  const seen: unknown[] = [];
  const calls: unknown[] = [];
  const fetch = async (url: string, { method }: { method: string }) => {
    const called = operationAt(method, new URL(url).pathname);
    calls.push(called);
    if (called === operation && guids.length > 0) return late.promise;
    return called.toLowerCase().endsWith("login")
      ? signInResponse(guids.shift())
      : Response.json({ ...done, result: {} });
  };
  const onSession = (saved: SavedSession | undefined) => seen.push(saved?.guid);
  const inspector = await signIn({ baseUrl: "http://localhost", agentId: inspectorId, fetch, onSession }, {});
  return {
    inspector,
    seen,
    sent: () => calls,
    /** Signs in again, then lets the late response arrive. */
    async answer(body: object) {
      await inspector.forceLogin(credentials);
      late.resolve(Response.json({ ...done, ...body }));
    },
  };
}

describe("a late response of an earlier session does not end the one that was begun meanwhile", () => {
  const losses = sessionEnds.filter((code) => !guidRefusals.includes(code));

  it.for(losses)("if it reports %s", async (retcode) => {
    const { inspector, seen, answer } = await signInTwice("sayFree");
    const error = errorOf(inspector.sayFree());
    await answer({ retcode });
    expect(await error).toMatchObject({ retcode, outcome: "unknown", code: "gateway-failed" });
    expect(seen).toEqual([first, second]);
  });

  it.for(signOutEvents)("if it contains %s", async (eventType) => {
    const { inspector, seen, sent, answer } = await signInTwice("pollEvents");
    const stream = events(inspector);
    const item = stream.next();
    await until(() => expect(sent()).toContain("pollEvents"));
    await answer({ event: { eventType, workNo: String(inspectorId), content: { loginTime: "1" } } });
    expect((await item).value).toMatchObject({ kind: "event", event: { eventType } });
    const next = stream.next();
    const ended = await Promise.race([next.then(() => "ended"), inspector.sayFree().then(() => "open")]);
    expect(ended).toBe("open");
    await stream.return();
    expect(seen).toEqual([first, second]);
  });

  it("if it confirms the sign-out", async () => {
    const { inspector, seen, answer } = await signInTwice("logout");
    const signedOut = inspector.logout();
    await answer({});
    await signedOut;
    await inspector.sayFree();
    expect(seen).toEqual([first, second]);
  });
});

it("what onSaveError rejects with is ignored, like what it throws", async () => {
  const rejections = vi.fn();
  process.on("unhandledRejection", rejections);
  const reported = vi.fn();
  const options = {
    baseUrl: "http://localhost",
    agentId: inspectorId,
    fetch: async () => signInResponse(),
    onSession: () => {
      throw new Error("full");
    },
    onSaveError: async (error: Error) => {
      reported(error);
      throw new Error("a reporter that rejects");
    },
  };
  await signIn(options, {});
  // Node reports unhandled rejections before the next macrotask.
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", rejections);
  expect(reported).toHaveBeenCalledOnce();
  expect(rejections).not.toHaveBeenCalled();
});

describe("a refused call that overtakes the poll which replaces the Guid", () => {
  const [refusal = ""] = guidRefusals;

  /** An inspector whose poll is in progress, while every other call is refused. */
  async function poll() {
    const response = Promise.withResolvers<Response>();
    const seen: unknown[] = [];
    const fetch = async (url: string, { method }: { method: string }) => {
      const called = operationAt(method, new URL(url).pathname);
      if (called === "pollEvents") return response.promise;
      return called === "login" ? signInResponse(first) : Response.json({ message: "", retcode: refusal });
    };
    const onSession = (saved: SavedSession | undefined) => seen.push(saved?.guid);
    const inspector = await signIn({ baseUrl: "http://localhost", agentId: inspectorId, fetch, onSession }, {});
    return { inspector, seen, polled: inspector.pollEvents(), respond: response.resolve };
  }

  it("does not end the session, which the poll continues", async () => {
    const { inspector, seen, polled, respond } = await poll();
    const error = await errorOf(inspector.sayFree());
    expect(error).toMatchObject({ retcode: refusal, outcome: "refused", code: "gateway-refused" });
    respond(Response.json(done, { headers: { [newGuidHeader]: `JSESSIONID=${second}` } }));
    expect(await polled).toMatchObject(done);
    expect(seen).toEqual([first, second]);
  });

  it("is followed by the end of the session if the poll is refused, too", async () => {
    const { inspector, seen, polled, respond } = await poll();
    await errorOf(inspector.sayFree());
    respond(Response.json({ message: "", retcode: refusal }));
    expect(await errorOf(polled)).toMatchObject({ code: "session-over" });
    expect(seen).toEqual([first, undefined]);
  });
});
