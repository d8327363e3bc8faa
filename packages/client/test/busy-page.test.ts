import { createInspector } from "@qualitycontrol/client";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { errorOf } from "./stub-gateway.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A call in a page that is busy when its timeout expires. Afterwards the browser runs its timer before it reads what has arrived. */
async function callInBusyPage(response: Response | undefined): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<Response>();
  const options = { baseUrl: "http://localhost", agentId: 30169, guid: sampleGuid, fetch: () => promise };
  const answer = createInspector(options).pollEvents({}, { timeout: 100 });
  const ended = answer.catch(() => {});
  await vi.advanceTimersByTimeAsync(20);
  // Timers move with the clock, so that of the call is 200 ms late.
  vi.setSystemTime(Date.now() + 200);
  await vi.advanceTimersByTimeAsync(80);
  if (response) resolve(response);
  await vi.advanceTimersByTimeAsync(500);
  await ended;
  return answer;
}

it("a response that arrived in time is read, although the page was busy when the timeout expired", async () => {
  const event = null;
  expect(await callInBusyPage(Response.json({ message: "", retcode: "0", event }))).toMatchObject({ event });
});

it("a call without a response times out, although the page was busy when the timeout expired", async () => {
  expect(await errorOf(callInBusyPage(undefined))).toMatchObject({ code: "timed-out", outcome: "unknown" });
});
