import { readFileSync } from "node:fs";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import * as meanings from "@qualitycontrol/contract/value-meanings";
import * as values from "@qualitycontrol/contract/values";
import { describe, expect, test } from "vitest";
import { inRoot } from "../../src/root.ts";

const text = (file: string) => readFileSync(inRoot("generated", file), "utf8").replaceAll(/\n\s*\* ?/g, "\n");

test("a value has its name, and its meaning as a comment", () => {
  expect(values.InspectionMode).toEqual({ Listen: "0", Insert: "1", Whisper: "2" });
  expect(values.AgentStatus).toMatchObject({ SignedOut: 2, Busy: 3, Idle: 4, PreRest: 9 });
  expect(values.ResultCode.NotSignedIn).toBe("100-006");
  expect(text("typescript/values.ts")).toContain("2: whisper; the customer cannot hear you\n/\n  Whisper:");
});

test("name and meaning are also available by value, for each schema", () => {
  expect(meanings.InspectionModeValues["2"]).toEqual({
    name: "Whisper",
    meaning: "whisper; the customer cannot hear you",
  });
  expect(meanings.AgentStatusValues[7].name).toBe("Talking");
  const tables: Record<string, Readonly<Record<string, { name: string }>>> = meanings;
  expect(Object.keys(tables).length).toBeGreaterThan(10);
  expect(Object.keys(tables)).toEqual(Object.keys(values).map((schema) => `${schema}Values`));
  for (const [schema, constants] of Object.entries(values)) {
    const byValue = tables[`${schema}Values`] ?? {};
    const names = Object.entries(byValue).map(([value, { name }]) => [name, value]);
    expect(Object.fromEntries(names), schema).toEqual(
      Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, String(value)])),
    );
  }
});

describe.each(["typescript/calls.ts", "typescript/editions/2025-11/types.ts"])("the comments of %s", (file) => {
  test("say what the values of an argument mean", () => {
    const comments = text(file).replaceAll(/\s+/g, " ");
    for (const line of [
      "- `2` (`Whisper`): whisper; the customer cannot hear you",
      "- `4` (`Idle`): idle - `5`",
      "A string of digits from 200 to 250, without sign, space or leading zero.",
    ])
      expect(comments).toContain(line);
  });
});

test("a parameter says what its values mean, because tools hide the description of its schema", () => {
  const { parameters, schemas } = contract.components;
  for (const { description, schema } of Object.values(parameters)) {
    const name = schema.$ref.slice("#/components/schemas/".length) as keyof typeof schemas;
    expect(description).toContain(schemas[name].description);
  }
});

test("an event whose content has named numbers says what they mean", () => {
  const { AgentOther_PhoneRelease, HungUpBy } = contract.components.schemas;
  expect(AgentOther_PhoneRelease.properties.content.properties.phoneState.$ref).toMatch(/\/HungUpBy$/);
  expect(HungUpBy.description).toContain("- `3` (`Platform`): the platform\n- any other value: not documented");
  expect(text("typescript/editions/2025-11/types.ts").replaceAll(/\s+/g, " ")).toContain(
    '- `3` (`Platform`): the platform - any other value: not documented / phoneState: components["schemas"]["HungUpBy"];',
  );
});

test("a failure lists each code once, though its operation's page lists gateway-wide ones too", () => {
  const { GatewayWideCode, SayBusyFailure } = contract.components.schemas;
  const [own] = SayBusyFailure.properties.retcode.anyOf as [{ enum: string[] }, unknown];
  expect(own.enum.filter((code) => GatewayWideCode.enum.includes(code))).toEqual([]);
  const { codes } = contract.paths["/agentgateway/resource/onlineagent/{agentid}/saybusy"].post["x-result-codes"];
  expect(codes).toContain("000-002");
});

test("the provenance lists value, name and meaning", () => {
  expect(text("provenance.md")).toMatch(/\| `InspectionMode` +\| `2` +\| `Whisper` +\| whisper; the customer cannot/);
});
