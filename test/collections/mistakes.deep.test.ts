import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { foreignHosts, newman, scratch } from "./clients.ts";
import { cuts, harmless, live, others, receiver, sent } from "./servers.ts";

afterAll(() => rmSync(scratch, { recursive: true }));

test("sends another address only what changes nothing, while liveHost is the simulator's", async () => {
  const second = await receiver();
  const { host, port } = second;
  const { output } = await newman("qualitycontrol", { host, port });
  expect(sent(second)).toEqual(harmless);
  // newman wraps what scripts print.
  const unwrapped = output.replaceAll(/[\s│]+/g, "");
  expect(unwrapped).toContain(`Itgoesto${host}:${port},andliveHostis127.0.0.1:4043.`);
  expect(output.match(/\[skipped\] Not sent/g)).toHaveLength(others.length - harmless.length);
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

test("sends only what changes nothing, whatever mistakes a file of iteration data has", async () => {
  const second = await receiver();
  const { host, port, liveHost } = live(second);
  const mistakes: Record<string, unknown>[] = [
    ...[
      "",
      host,
      `${liveHost}/`,
      `http://${liveHost}`,
      `localhost:${port}`,
      `${host}:0${port}`,
      `${liveHost}@${liveHost}`,
    ],
    ...["{{host}}:{{port}}", `${host} :${port}`, `${liveHost},${liveHost}`, null, Number(port)],
  ].map((it) => ({ liveHost: it }));
  mistakes.push({ liveHost: "", checkedScheme: "http" }, { liveHost, checkedScheme: "http" });
  const data = join(scratch, "mistakes.json");
  writeFileSync(data, JSON.stringify(mistakes));
  await newman("qualitycontrol", { host, port }, ["--iteration-data", data]);
  expect(sent(second)).toEqual(mistakes.flatMap(() => harmless).sort());
  writeFileSync(data, JSON.stringify(mistakes.map((it) => ({ ...it, confirm: "intercept 49999" }))));
  await newman("call-cut", live(second), ["--iteration-data", data]);
  expect(sent(second)).toHaveLength(mistakes.length * harmless.length);
});

test("sends nothing without an environment, or if a value leads to another path", async () => {
  const second = await receiver();
  const { host, port, liveHost } = live(second);
  const empty = { scheme: "http", host, port, liveHost, agentid: "", workNo: "", callId: "" };
  await newman("qualitycontrol", empty);
  await newman("qualitycontrol", { ...empty, agentid: "..", workNo: "../forcelogout/49999", callId: "." });
  expect(sent(second)).toEqual([]);
});

test("sends to a liveHost in IPv6", async () => {
  const second = await receiver({ host: "::1" });
  const { code } = await newman("qualitycontrol", live(second), ["--folder", "Join a call"]);
  expect({ code, sent: sent(second) }).toEqual({
    code: 0,
    sent: ["addInsert", "addSupervise", "requestWhisperAgent"],
  });
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

test("only this machine was contacted", () => {
  expect(foreignHosts()).toEqual([]);
});
