import { expect, test } from "vitest";
import { people } from "./cast.ts";
import { sitDown, started } from "./desk.ts";

/** Everything that a script makes the simulator say. */
async function said(seed: number): Promise<string> {
  const simulator = await started({ seed });
  const { control } = simulator;
  const desk = await sitDown(simulator);
  const agent = await sitDown(simulator, people.talking);
  const answers = [];
  control.startCall({ agent: people.talking });
  answers.push(await desk.ask("addSupervise", { workNo: people.talking }), await agent.poll());
  control.advanceClock(61_000);
  answers.push(await desk.poll(), await desk.ask("intercept", { workNo: people.talking }), await agent.poll());
  control.advanceClock(200_000);
  answers.push(await desk.ask("sayFree"));
  const wire = answers.map(({ text, headers }) => [text, headers["set-guid"]]);
  return JSON.stringify([wire, control.readFloor(), control.readJournal()]);
}

test("the same seed, script and virtual clock say the same, byte by byte", async () => {
  const first = await said(1);
  expect(await said(1)).toBe(first);
  expect(await said(2)).not.toBe(first);
});
