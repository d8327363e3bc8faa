import { expect, test } from "vitest";
import { readSources } from "./imports.ts";

/** A result code, or the path of an operation. */
const FACT = /\b\d{3}-\d{3}\b|agentgateway\/resource\//;

/** The lines of code that state a fact of the gateway, which only `openapi/` states. Comments may name examples. */
const factsIn = (code: string): string[] =>
  code
    .replaceAll(/\/\*.*?\*\/|(?<=^\s*)\/\/[^\n]*/gms, "")
    .split("\n")
    .filter((line) => FACT.test(line));

test("no code outside openapi/ and generated/ states a result code or the path of an operation", () => {
  const code = [...readSources()].filter(([file]) => !/^(openapi|generated)\//.test(file));
  expect(code.flatMap(([file, text]) => factsIn(text).map((line) => `${file}: ${line.trim()}`))).toEqual([]);
});

test.each(['if (retcode === "100-006") return;', 'fetch("/agentgateway/resource/onlineagent/1");'])(
  "%s would be found",
  (line) => {
    expect(factsIn(line)).toEqual([line]);
  },
);

test("a comment is not", () => {
  expect(factsIn("/** Such as 100-006. */\n// or 100-007\n")).toEqual([]);
});
