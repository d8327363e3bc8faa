import { afterEach, expect, test, vi } from "vitest";
import { guidFrom } from "../src/guid.ts";

afterEach(() => vi.useRealTimers());

test("runs the command again before a Guid expires, but not for each request", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const guid = guidFrom({ QUALITYCONTROL_GUID_COMMAND: "date +%s%N" });
  const first = await guid("valid");
  vi.advanceTimersByTime(14_000);
  expect(await guid("valid")).toBe(first);
  vi.advanceTimersByTime(2_000);
  expect(await guid("valid")).not.toBe(first);
});

test("each use has its own Guid, and no gateway has issued the wrong one", async () => {
  const guid = guidFrom({ QUALITYCONTROL_GUID: "living", QUALITYCONTROL_EXPIRED_GUID: "dead" });
  const uses = await Promise.all((["valid", "expired", "none"] as const).map(guid));
  expect(uses).toEqual(["living", "dead", undefined]);
  expect(await guid("wrong")).toMatch(/^[0.-]+AgentGateway\d$/);
});
