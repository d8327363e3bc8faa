import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { OperationId } from "@qualitycontrol/contract/operations";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foreignHosts, httpyac, runRecorded, scratch } from "./clients.ts";
import { concerns, cuts, harmless, idsOf, judgedSimulator, others, receiver, sent } from "./servers.ts";

afterAll(() => rmSync(scratch, { recursive: true }));

test("sends host only what changes nothing, and the rest to liveHost", async () => {
  const [second, simulator] = [await receiver(), await receiver()];
  const addresses = { host: `${second.host}:${second.port}`, liveHost: `${simulator.host}:${simulator.port}` };
  await httpyac("qualitycontrol.http", addresses, ["--all", "--var", "guid=any"]);
  expect(sent(second)).toEqual(harmless);
  expect(sent(simulator)).toEqual(others.filter((id) => !harmless.includes(id)));
  const variables = [
    "liveScheme=http",
    ...Object.keys(concerns).map((id) => `confirm_${id}=${concerns[id as OperationId]}`),
  ];
  await httpyac("call-cut.http", addresses, ["--all", "--var", "guid=any", ...variables.slice(0, 1)]);
  await httpyac("call-cut.http", addresses, ["--all", "--var", "guid=any", ...variables.slice(1)]);
  expect(sent(second)).toEqual(harmless);
  expect(sent(simulator)).toEqual(others.filter((id) => !harmless.includes(id)));
});

test("sends nothing that needs a Guid without one", async () => {
  const second = await receiver();
  const address = `${second.host}:${second.port}`;
  await httpyac("qualitycontrol.http", { host: address, liveHost: address });
  expect(sent(second)).toEqual(idsOf(({ secured }) => !secured).filter((id) => !cuts.includes(id)));
});

test.each(Object.entries(concerns))("sends %s alone, with valid responses of the simulator", async (id, whom) => {
  const { front, violations } = await judgedSimulator();
  const address = { host: `${front.host}:${front.port}`, liveHost: `${front.host}:${front.port}` };
  await httpyac("qualitycontrol.http", address, ["--name", "login"]);
  const guid = `guid=${front.received[0]?.newGuid}`;
  const confirmed = `confirm_${id}=${whom.replace(" ", "/")}`;
  await httpyac("call-cut.http", address, ["--all", "--var", guid, "liveScheme=http", confirmed]);
  expect(front.received.map(({ operation }) => operation)).toEqual(["login", id]);
  expect(violations).toEqual([]);
});

test("gets valid responses of the simulator, and follows no redirect", async () => {
  const { front, violations } = await judgedSimulator();
  const address = { host: `${front.host}:${front.port}`, liveHost: `${front.host}:${front.port}` };
  await httpyac("qualitycontrol.http", address, ["--name", "login"]);
  await httpyac("qualitycontrol.http", address, ["--all", "--var", `guid=${front.received[0]?.newGuid}`]);
  expect(front.received.map(({ operation }) => operation).sort()).toEqual([...others, "login"].sort());
  expect(front.received.filter(({ retcode }) => retcode === "0").length).toBeGreaterThan(8);
  expect(violations).toEqual([]);
  const [second, redirecting] = [await receiver(), await receiver({ redirect: front.url })];
  const count = front.received.length;
  const there = { host: `${redirecting.host}:${redirecting.port}`, liveHost: `${second.host}:${second.port}` };
  await httpyac("qualitycontrol.http", there, ["--all", "--var", "guid=any"]);
  expect(sent(redirecting)).toEqual(harmless);
  expect(front.received).toHaveLength(count);
});

describe("only this machine", () => {
  let noticed: string;
  beforeAll(async () => {
    const records = join(scratch, "noticed.txt");
    const code = 'fetch("http://elsewhere.invalid").catch(() => {}); require("dns").lookup("name.invalid", () => {});';
    await runRecorded(["--eval", code], records);
    noticed = readFileSync(records, "utf8");
  });

  test("was contacted; another one would be noticed", () => {
    expect(noticed.trim().split("\n").sort()).toEqual(["elsewhere.invalid", "name.invalid"]);
    expect(foreignHosts()).toEqual([]);
  });
});
