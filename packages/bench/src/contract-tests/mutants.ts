import { failing, mutants, runAgainst } from "../../../contract-tests/test/mutants/table.ts";
import { baseOf, namedBy, startTargets } from "../../../contract-tests/test/mutants/targets.ts";

// The whole table: each mutant with every case of the suite. The tests run each with fewer operations.
const right = await startTargets();
const start = performance.now();
const wrong: string[] = [];
// Requests to a gateway are throttled.
for (const mutant of mutants.filter(({ before }) => before !== "gateway")) {
  const found = failing(await runAgainst(baseOf(right, mutant), mutant));
  if (found.length === 0 || found.join("\n") !== namedBy(right, mutant).join("\n")) wrong.push(mutant.name);
}
const seconds = Math.round((performance.now() - start) / 100) / 10;
await right.close();
console.log(
  JSON.stringify({
    mutants: { value: mutants.length },
    "mutants that do not fail exactly the named cases": { value: wrong.length, bound: 0, names: wrong },
    "whole mutant table, s": { value: seconds, bound: 300 },
  }),
);
