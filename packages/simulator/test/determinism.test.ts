import { expect, test } from "vitest";
import { signedInClient, started } from "./client-driver.ts";
import { runScript, scriptsOf } from "./model/script.ts";
import { people } from "./people-fixture.ts";

/** All output of the simulator over HTTP for a script. */
async function outputOf(seed: number): Promise<string> {
  const simulator = await started({ seed });
  const { control } = simulator;
  const client = await signedInClient(simulator);
  const agent = await signedInClient(simulator, people.talking);
  const past = { unjudged: true };
  const answers = [];
  control.startCall({ agent: people.talking });
  answers.push(await client.ask("addSupervise", { workNo: people.talking, ...past }), await agent.poll(past));
  control.advanceClock(61_000);
  answers.push(await client.poll(past), await client.ask("intercept", { workNo: people.talking, ...past }));
  answers.push(
    await agent.poll(past),
    await agent.ask("queryAgentInfoByWorkNo", { workno: people.inspector, ...past }),
  );
  control.advanceClock(200_000);
  answers.push(await client.ask("sayFree", past));
  // The Date header has the time of the machine.
  const wire = answers.map(({ status, text, headers: { date: _, ...headers } }) => [status, headers, text]);
  return JSON.stringify([wire, control.readFloor(), control.readJournal()]);
}

test("the same seed, script and virtual clock give the same output, byte for byte", async () => {
  const first = await outputOf(1);
  expect(first).toContain("JSESSIONID=");
  expect(await outputOf(1)).toBe(first);
  expect(await outputOf(2)).not.toBe(first);
});

/** The journal of long scripts: each request with its result and rule, and each event. */
function journalOf(scripts: string[][]): string {
  const entries: string[] = [];
  for (const script of scripts) runScript(script, { explain: (entry) => entries.push(JSON.stringify(entry)) });
  return entries.join("\n");
}

/** How many scripts of some fifty steps are played. determinism.deep.test.ts runs this file. */
const SCRIPTS = process.env["MODE"] === "deep" ? 50 : 10;

test("the same long scripts give the same journal", () => {
  const scripts = scriptsOf(1, SCRIPTS);
  const first = journalOf(scripts);
  expect(first.split("\n").length).toBeGreaterThan(SCRIPTS * 40);
  expect(journalOf(scripts)).toBe(first);
  expect(journalOf(scriptsOf(2, SCRIPTS))).not.toBe(first);
});
