import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, expect, test } from "vitest";
import { foreignHosts, NEWMAN, newman, runRecorded, scratch } from "./clients.ts";
import { concerns, cuts, judgedSimulator, live, others } from "./servers.ts";

afterAll(() => rmSync(scratch, { recursive: true }));

test("the operations that cut calls are those of this test", () => {
  expect(Object.keys(concerns).sort()).toEqual(cuts);
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
    refused.map(({ retcode = "" }) => {
      const { meaning } = resultCodes[retcode as keyof typeof resultCodes];
      return `${meaning.replace(/\.$/, "")}: expected '${retcode}' to equal '0'`;
    }),
  );
  expect(code).toBe(1);
  const [{ newGuid = "" } = {}] = front.received;
  expect(newGuid).toMatch(/\.AgentGateway\d$/);
  expect(readFileSync(saved, "utf8")).not.toContain(newGuid);
  expect(output).not.toContain(newGuid);
});

test("runs as the README shows", async () => {
  const { front } = await judgedSimulator();
  const address = [`port=${front.port}`, `liveHost=${front.host}:${front.port}`].flatMap((it) => ["--env-var", it]);
  const readme = readFileSync(inRoot("generated/README.md"), "utf8");
  for (const [, shown = ""] of readme.matchAll(/^npx newman (.*)$/gm)) {
    const words = (shown.match(/"[^"]*"|\S+/g) ?? []).map((word) =>
      word.startsWith("postman/") ? inRoot("generated", word) : word.replaceAll('"', ""),
    );
    const { code, output } = await runRecorded([NEWMAN, ...words, ...address]);
    expect(code, output).toBe(0);
  }
  expect(front.received.map(({ operation }) => operation)).toEqual([
    ...["login", "queryAllCallInfoByAgentWorkNoEx", "queryAgentInfoByWorkNo"],
    ...["addSupervise", "stopSuperviseOrInsert", "logout"],
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

test("only this machine was contacted", () => {
  expect(foreignHosts()).toEqual([]);
});
