import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import type { Work } from "./count-work.ts";

const LENGTH = 3_000;
const repeat = (text: string) => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);

function fibonacci(length: number): string {
  let [one, other] = ["a", "b"];
  while (other.length < length) [one, other] = [other, other + one];
  return other.slice(0, length);
}

/** Words without a repetition. */
const words = (seed: number, length: number) =>
  Array.from({ length }, (_, at) => "abcdefghijkl mnopqrstuvwxyz0123456789"[(at * at * seed + at * 11) % 37]).join("");

const cookies = Array.from({ length: 50 }, (_, at) => words(at + 1, 100).replaceAll(" ", "-"));
const beginnings = Array.from({ length: 40 }, (_, at) => `${"a".repeat(at + 10)}b`);

/** Secrets with many fallbacks. */
const secrets: Record<string, string[]> = {
  "50 cookies": cookies,
  "50 cookies and their pairs": cookies.flatMap((it, at) => [it, `${at}=${it}`]),
  "a letter, repeated": ["a".repeat(1_000)],
  "many that differ at the end": beginnings,
  "many that differ in the beginning": beginnings.map((it) => [...it].reverse().join("")),
  "many that are part of another one": Array.from({ length: 60 }, (_, at) => fibonacci(at + 10)),
};

/** Texts with escapes, in which several readings of the text follow each position. */
const texts: Record<string, string> = {
  "many words": repeat(words(7, 5_000)),
  cookies: repeat(cookies.join("; ")),
  "a letter, repeated": repeat("a"),
  "a letter in a URL": repeat("%61"),
  "a letter, plain and in a URL": repeat("aaaa%61"),
  "a letter in JSON": repeat("\\u0061"),
  "a letter in HTML": repeat("&#97;"),
  "nearly a secret": repeat(`${"a".repeat(30)}c`),
  "a text that repeats itself": fibonacci(LENGTH),
};

test("the work is linear in the lengths of text and secrets, whatever their number", async () => {
  const cases = Object.entries(secrets).flatMap(([what, given]) =>
    Object.entries(texts).map(([where, text]) => ({ name: `${what}, in ${where}`, secrets: given, text })),
  );
  const workerData: Work[] = cases.map(({ secrets, text }) => ({ secrets, text }));
  const [blocks] = await once(new Worker(new URL("./count-work.ts", import.meta.url), { workerData }), "message");
  const perCharacter = cases.map(({ name, secrets, text }, at) => ({
    name,
    blocks: blocks[at] / (secrets.join("").length + text.length),
  }));
  expect(perCharacter.filter((it) => !(it.blocks < 100))).toEqual([]);
});
