import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { editions } from "@qualitycontrol/core/contract";
import { expect, test } from "vitest";

/** The length that HTTP allows for path and query. */
const LONG = 16_000;
const contract = join(import.meta.dirname, "../../../generated");

/** The patterns of a document. */
function patternsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === "pattern" && typeof member === "string" ? [member] : patternsIn(member),
  );
}

test("no pattern of the contract or the control is exponential on what a request can hold", async () => {
  const files = [...editions().map((name) => `editions/${name}/openapi.json`), "control/openapi.json"];
  const documents = files.map((file) => JSON.parse(readFileSync(join(contract, file), "utf8")));
  const patterns = [...new Set(documents.flatMap(patternsIn))];
  expect(patterns.length).toBeGreaterThan(5);
  const words = ["0", "1", "9", "1;", "12;", "a", "=", "a=", "-", ".", " ", "\n", "\u0000", "😀"];
  // A pattern that backtracks exponentially would block this process; a worker is terminated with the test.
  const worker = new Worker(
    `const { parentPort, workerData: { patterns, words, LONG } } = require("node:worker_threads");
     for (const pattern of patterns)
       for (const word of words)
         for (const end of ["", "!", "\\n"]) new RegExp(pattern, "u").test(word.repeat(LONG / word.length) + end);
     parentPort.postMessage(patterns.length);`,
    { eval: true, workerData: { patterns, words, LONG } },
  );
  try {
    expect(await once(worker, "message")).toEqual([patterns.length]);
  } finally {
    await worker.terminate();
  }
});
