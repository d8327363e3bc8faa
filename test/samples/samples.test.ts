import { globSync } from "node:fs";
import { operationsOf, responseOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import { exampleArguments } from "@qualitycontrol/tooling/targets/conformance/request";
import { languages } from "@qualitycontrol/tooling/targets/samples/languages";
import { placeholdersOf } from "@qualitycontrol/tooling/targets/samples/sample-call";
import { describe, expect, test } from "vitest";
import { cutsCall, cutting } from "./cuts.ts";
import { hostileDocument, hostileSamples } from "./hostile.ts";
import { documentOf, samplesIn } from "./sample.ts";

const contract = documentOf();

describe.each(languages)("the samples in $label", (language) => {
  const samples = samplesIn(language);

  test("are of every operation of the newest edition", () => {
    const wanted = operationsOf(contract).map(({ operation }) => language.fileOf(operation.operationId));
    expect(globSync("*", { cwd: inRoot("generated/samples", language.name) }).sort()).toEqual(wanted.sort());
  });

  test("cut no call when they run; a function does, once it is called", () => {
    const cut = samples.filter(({ listed }) => listed.operation["x-consequence"] === "call-cut");
    expect(cut.length).toBeGreaterThanOrEqual(cutting.length);
    expect(samples.filter(({ source }) => cutsCall(source)).map(({ operationId }) => operationId)).toEqual([]);
    for (const { operationId, source } of cut) {
      const called = {
        Shell: `${source}${operationId} 1\n`,
        Java: source.replace("void send(", "void main("),
        "C#": source.replace("Task SendAsync(", "Task Main("),
      }[language.code];
      expect(cutsCall(called ?? `${source}${operationId}("1")\n`), operationId).toBe(true);
    }
  });

  test("have each text that a reader replaces once, or not at all", () => {
    for (const { source, operationId } of samples)
      for (const text of Object.values(placeholdersOf(contract)))
        expect(source.split(text).length, `${operationId}: ${text}`).toBeLessThanOrEqual(2);
  });

  test("fit into the lines of their readers", () => {
    const width = { Shell: 80, Python: 88, "C#": 100 }[language.code] ?? 120;
    // A message cannot be broken, because a reader would search for it.
    const lines = samples.flatMap(({ source }) => source.split("\n")).filter((line) => !/^ +\$?"/.test(line));
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  });

  test("say so if only the vendor's clients show the operation", () => {
    for (const { source, listed } of samples) {
      const unwrapped = source.replaceAll(/\n *(?:[*#]|\/\/) /g, " ");
      expect(unwrapped.includes("a gateway may not have it")).toBe(listed.operation["x-availability"] === "unknown");
    }
  });

  test("say where a new Guid is unless the client keeps it, and what only a GET needs", () => {
    const keeps = ["typescript", "java"].includes(language.name);
    for (const { source, listed } of samples) {
      const { headers = {} } = responseOf(contract, listed.operation);
      expect(source.includes("Set-GUID")).toBe(!keeps && Object.hasOwn(headers, "Set-GUID"));
      if (language.name === "java-http-client")
        expect(source.includes("Java sends a GET again")).toBe(listed.method === "get");
    }
  });

  test("escape what the language treats specially", () => {
    const login = hostileSamples(language).find(({ operationId }) => operationId === "login");
    const { password } = exampleArguments(hostileDocument, login?.listed.operation as never);
    expect(decoded(login?.source ?? "")).toContain(password);
  });
});

/** Where a language has the body of a request as a text, and how it escapes in there. */
const BODIES: [RegExp, (text: string) => string][] = [
  [/^BODY='((?:[^']|'\\'')*)'$/m, (text) => text.replaceAll("'\\''", "'")],
  [/"""\n(.*?)"""/s, (text) => text.replaceAll(/\\(.)/g, "$1")],
  [/@"((?:[^"]|"")*)"/, (text) => text.replaceAll('""', '"')],
];

/** The texts in a program, as the language reads them: the password, or all that it is part of. */
function decoded(source: string): string {
  for (const [pattern, read] of BODIES) {
    const [, text] = pattern.exec(source) ?? [];
    if (text !== undefined) return JSON.parse(read(text)).password;
  }
  const literals = source.match(/"(?:[^"\\\n]|\\.)*"/g) ?? [];
  return literals.map((literal) => JSON.parse(literal) as string).join("\n");
}
