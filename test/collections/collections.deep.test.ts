import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Operation, type OperationId, operations } from "@qualitycontrol/contract/operations";
import { startProxy } from "@qualitycontrol/proxy";
import { startSimulator } from "@qualitycontrol/simulator";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { foreignHosts, httpyac, NEWMAN, newman, runRecorded, scratch } from "./clients.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

const all: readonly Operation[] = Object.values(operations);
const idsOf = (wanted: (operation: Operation) => boolean) => all.filter(wanted).map(({ operationId }) => operationId);
const harmless = idsOf(({ consequence }) => consequence === "none").sort();
const cuts = idsOf(({ consequence }) => consequence === "call-cut").sort();
const others = idsOf(({ consequence }) => consequence !== "call-cut").sort();
const sent = ({ received }: Receiver) => received.map(({ operation }) => operation).sort();

/** What confirms each operation that cuts calls: whom it concerns. */
const concerns: Partial<Record<OperationId, string>> = {
  intercept: "49999",
  interceptCall: "49999 1456401416-3",
  forceLogOutAgent: "49999",
  forceDropCall: "1456401416-3",
  forceLogin: "30169",
  forceLogout: "30169",
  forceLogoutWithReason: "30169",
};

afterAll(() => rmSync(scratch, { recursive: true }));

async function receiver(behaviour?: Parameters<typeof startReceiver>[0]): Promise<Receiver> {
  const started = await startReceiver(behaviour);
  onTestFinished(() => started.close());
  return started;
}

/** The simulator behind the proxy, which judges every response, behind a receiver. */
async function judgedSimulator(before?: (operation: OperationId | undefined, advance: (ms: number) => void) => void) {
  const simulator = await startSimulator({ clock: "virtual" });
  const violations: unknown[] = [];
  const proxy = await startProxy({ upstream: simulator.url, onViolation: (it) => violations.push(it) });
  onTestFinished(async () => {
    await proxy.close();
    await simulator.close();
  });
  const advance = (ms: number) => void simulator.control.advanceClock(ms);
  const front = await receiver({ upstream: proxy.url, before: ({ operation }) => before?.(operation, advance) });
  return { simulator, violations, front };
}

/** The environment for a server that may be changed. */
const live = ({ host, port }: Receiver) => ({ host, port, liveHost: `${host}:${port}` });

test("the operations that cut calls are those of this test", () => {
  expect(Object.keys(concerns).sort()).toEqual(cuts);
});

describe("newman", () => {
  test("sends another address only what changes nothing, while liveHost is the simulator's", async () => {
    const second = await receiver();
    const { host, port } = second;
    const { output } = await newman("qualitycontrol", { host, port });
    expect(sent(second)).toEqual(harmless);
    // newman wraps what scripts print.
    const unwrapped = output.replaceAll(/[\s│]+/g, "");
    expect(unwrapped).toContain(`Itgoesto${host}:${port},andliveHostis127.0.0.1:4043.`);
    await newman("call-cut", { host, port, confirm: "intercept 49999" });
    expect(sent(second)).toEqual(harmless);
  });

  test("sends everything but what cuts calls where liveHost is set, and follows no redirect", async () => {
    const second = await receiver();
    const { code } = await newman("qualitycontrol", live(second));
    expect(code).toBe(0);
    expect(sent(second)).toEqual(others);
    await newman("call-cut", live(second));
    expect(sent(second)).toEqual(others);
    const redirecting = await receiver({ redirect: second.url });
    await newman("qualitycontrol", live(redirecting));
    expect(sent(redirecting)).toEqual(others);
    expect(sent(second)).toEqual(others);
  });

  test.each([
    ["its scripts are missing", ({ event: _, ...collection }: { event: unknown }) => collection],
    [
      "its script fails",
      (collection: { event: { script: { exec: string[] } }[] }) => {
        for (const { script } of collection.event) script.exec.unshift('throw new Error("broken");');
        return collection;
      },
    ],
    [
      "its script fails after it has permitted a request",
      (collection: { event: { script: { exec: string[] } }[] }) => {
        const [before] = collection.event;
        before?.script.exec.unshift('if (pm.variables.get("seen")) throw new Error("broken");');
        before?.script.exec.push('pm.variables.set("seen", "1");');
        return collection;
      },
    ],
  ])("sends only what changes nothing if %s", async (_when, change) => {
    const second = await receiver();
    const { output } = await newman("qualitycontrol", live(second), [], (it) => JSON.stringify(change(JSON.parse(it))));
    expect(output).toContain("Invalid protocol: {{checkedscheme}}:");
    expect(sent(second).filter((id) => id !== "addSupervise")).toEqual(harmless);
    await newman("call-cut", { ...live(second), confirm: "intercept 49999" }, [], (it) =>
      JSON.stringify(change(JSON.parse(it))),
    );
    expect(sent(second).filter((id) => id !== undefined && cuts.includes(id))).toEqual(
      _when.includes("after") ? ["intercept"] : [],
    );
  });

  test.each(Object.entries(concerns))("sends %s alone, once, and clears confirm", async (id, whom) => {
    const { front, violations } = await judgedSimulator();
    const signedIn = await newman("qualitycontrol", live(front), ["--folder", "login"]);
    const confirmed = { ...signedIn.environment, confirm: `${id} ${whom}` };
    const { environment } = await newman("call-cut", confirmed, ["--iteration-count", "2"]);
    expect(front.received.map(({ operation }) => operation)).toEqual(["login", id]);
    expect(environment["confirm"]).toBe("");
    expect(violations).toEqual([]);
  });

  test("gets valid responses of the simulator, reports failures, and neither saves nor prints the Guid", async () => {
    const { front, violations } = await judgedSimulator();
    const { environment, ...signIn } = await newman("qualitycontrol", live(front), ["--folder", "login"]);
    expect(signIn.code).toBe(0);
    const [saved, report] = [join(scratch, "saved.json"), join(scratch, "report.json")];
    const exported = ["--export-collection", saved, "--reporters", "cli,json", "--reporter-json-export", report];
    const { output, code } = await newman("qualitycontrol", environment, exported);
    expect(violations).toEqual([]);
    expect(front.received.map(({ operation }) => operation).sort()).toEqual([...others, "login"].sort());
    const refused = front.received.filter(({ retcode }) => retcode !== "0");
    expect(refused.length).toBeLessThan(front.received.length - 8);
    const { failures } = JSON.parse(readFileSync(report, "utf8")).run as { failures: { error: Error }[] };
    expect(failures.map(({ error }) => error.message)).toEqual(
      refused.map(({ retcode }) => `expected '${retcode}' to equal '0'`),
    );
    expect(code).toBe(1);
    const [{ newGuid = "" } = {}] = front.received;
    expect(newGuid).toMatch(/\.AgentGateway\d$/);
    expect(readFileSync(saved, "utf8")).not.toContain(newGuid);
    expect(output).not.toContain(newGuid);
  });

  test("runs as the README shows", async () => {
    const front = await receiver();
    const readme = readFileSync(inRoot("generated/README.md"), "utf8");
    const [, shown = ""] = /^npx newman (.*)$/m.exec(readme) ?? [];
    const words = (shown.match(/"[^"]*"|\S+/g) ?? []).map((word) =>
      word.startsWith("postman/") ? inRoot("generated", word) : word.replaceAll('"', ""),
    );
    const address = [`port=${front.port}`, `liveHost=${front.host}:${front.port}`];
    await runRecorded([NEWMAN, ...words, ...address.flatMap((it) => ["--env-var", it])]);
    expect(front.received.map(({ operation }) => operation)).toEqual([
      "login",
      "queryAllCallInfoByAgentWorkNoEx",
      "queryAgentInfoByWorkNo",
    ]);
  });

  test("follows a Guid that changes", async () => {
    const { front, violations } = await judgedSimulator((operation, advance) => {
      if (operation === "pollEvents") advance(61_000);
    });
    const folders = ["login", "pollEvents", "Look up", "updateGuid"].flatMap((name) => ["--folder", name]);
    await newman("qualitycontrol", live(front), folders);
    const [, renewal, poll, ...later] = front.received;
    expect(front.received.map(({ retcode }) => retcode)).toEqual(["0", "0", "0", "0", "0"]);
    expect([renewal?.operation, poll?.operation]).toEqual(["updateGuid", "pollEvents"]);
    const guids = front.received.map(({ guid }) => guid);
    expect(new Set(guids)).toEqual(new Set([undefined, front.received[0]?.newGuid, poll?.guid, poll?.newGuid]));
    expect(new Set(guids).size).toBe(4);
    expect(later.map(({ guid }) => guid)).toEqual([poll?.newGuid, poll?.newGuid]);
    expect(violations).toEqual([]);
  });
});

describe("httpyac", () => {
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
});

describe("only this machine", () => {
  let noticed: string;
  beforeAll(async () => {
    const records = join(scratch, "noticed.txt");
    const code = 'fetch("http://elsewhere.invalid").catch(() => {}); require("dns").lookup("name.invalid", () => {});';
    await runRecorded(["--eval", code], records);
    noticed = readFileSync(records, "utf8");
  });

  test("is contacted by newman and httpyac, which would be noticed", () => {
    expect(noticed.trim().split("\n").sort()).toEqual(["elsewhere.invalid", "name.invalid"]);
    expect(foreignHosts()).toEqual([]);
  });
});
