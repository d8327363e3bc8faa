import { createInspector } from "@qualitycontrol/client";
import { signIn, signOut } from "@qualitycontrol/client/session";
import { startProxy } from "@qualitycontrol/testkit/proxy";
import { startSimulator } from "@qualitycontrol/testkit/simulator";
import { afterAll, expect, inject, test } from "vitest";
import { coach } from "../src/coach.js";

const violations = [];
const simulator = await startSimulator();
const proxy = await startProxy({ upstream: simulator.url, onViolation: (violation) => violations.push(violation) });
afterAll(async () => {
  await proxy.close();
  await simulator.close();
});

/** Whom the inspector inspects, and how. */
const inspected = () => simulator.control.readFloor().agents.find(({ workno }) => workno === "30169").inspects;

test("coaching whispers, leaves, and keeps the contract", async () => {
  const inspector = await signIn({ baseUrl: proxy.url, agentId: 30169 }, { phonenum: "40038", status: "4" });
  await coach(inspector, 49999, async () => {
    expect(inspected()).toEqual({ agent: "49999", mode: "whisper" });
  });
  expect(inspected()).toBeUndefined();
  await signOut(inspector);
  expect(violations).toEqual([]);
});

test("nobody is coached if the gateway refuses to let the inspector listen", async () => {
  const refusing = (url, options) =>
    fetch(url, { ...options, headers: { ...options.headers, Prefer: "example=NoInspectionPermission" } });
  const inspector = createInspector({
    baseUrl: inject("qualitycontrolMock"),
    agentId: 30169,
    guid: "any",
    fetch: refusing,
  });
  const help = () => expect.unreachable();
  await expect(coach(inspector, 49999, help)).rejects.toMatchObject({ code: "gateway-refused" });
});
