import { setTimeout as pause } from "node:timers/promises";
import { createInspector } from "@qualitycontrol/client";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { expect, it } from "vitest";
import { errorOf } from "./stub-gateway.ts";

/** A page whose script is busy while a response arrives and the timeout expires. Afterwards the browser runs its timer first. */
async function callInBusyPage(response: Response | undefined): Promise<unknown> {
  const fetch = async () => {
    await pause(60);
    await pause(0);
    return response ?? new Promise<Response>(() => {});
  };
  const inspector = createInspector({ baseUrl: "http://localhost", agentId: 30169, guid: sampleGuid, fetch });
  const answer = inspector.pollEvents({}, { timeout: 100 });
  await pause(20);
  const begun = performance.now();
  while (performance.now() - begun < 200);
  return answer;
}

it("a response that arrived in time is read, although the page was busy when the timeout expired", async () => {
  const event = null;
  expect(await callInBusyPage(Response.json({ message: "", retcode: "0", event }))).toMatchObject({ event });
});

it("a call without a response times out, although the page was busy when the timeout expired", async () => {
  expect(await errorOf(callInBusyPage(undefined))).toMatchObject({ code: "timed-out", outcome: "unknown" });
});
