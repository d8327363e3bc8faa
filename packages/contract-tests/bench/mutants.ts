import { startMock } from "@qualitycontrol/mock";
import { failing, mutants, reachable, runAgainst } from "../test/mutants/table.ts";

// The whole table: each mutant against every case of the suite. The tests run each against fewer operations.
const mock = await startMock();
const names = reachable(await runAgainst(mock.url));
const start = performance.now();
const wrong: string[] = [];
for (const mutant of mutants) {
  const found = failing(await runAgainst(mock.url, mutant));
  const expected = names.filter((name) => mutant.fails.test(name));
  if (found.length === 0 || found.join("\n") !== expected.join("\n")) wrong.push(mutant.name);
}
const seconds = Math.round((performance.now() - start) / 100) / 10;
await mock.close();
console.log(
  JSON.stringify({
    mutants: { value: mutants.length },
    "mutants by which not exactly the named cases fail": { value: wrong.length, bound: 0, names: wrong },
    "whole mutant table, s": { value: seconds, bound: 60 },
  }),
);
