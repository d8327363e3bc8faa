import { createInspector, WrongArgument } from "@qualitycontrol/client";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { templateOf } from "../src/calls.ts";
import { argumentsOf, inspectorId, operationIds, parametersOf, successes } from "./contract-cases.ts";
import { call, errorOf, inspectorAt, respondWith, startGateway } from "./stub-gateway.ts";

const UNSENDABLE = [
  { value: "", fault: "is empty" },
  { value: null, fault: "is neither a string nor a number" },
  { value: true, fault: "is neither a string nor a number" },
  { value: ["101"], fault: "is neither a string nor a number" },
  { value: 101n, fault: "is neither a string nor a number" },
  { value: Number.NaN, fault: "is not a whole number" },
  { value: Number.POSITIVE_INFINITY, fault: "is not a whole number" },
  { value: 101.5, fault: "is not a whole number" },
  { value: 1e21, fault: "is not a whole number" },
  { value: "\ud800", fault: "is not well-formed Unicode" },
];
const ESCAPES = [".", "..", "%2e", "%2E%2e", ".%2e", "%252e%252E", "a/b", "../..", "a\\b", "..%2f", "%5C", "%25252F"];

const cases = operationIds.flatMap((operation) =>
  parametersOf(operation).flatMap(({ name, in: place }) => [
    ...UNSENDABLE.map(({ value, fault }) => ({ operation, name, value, fault })),
    ...(place === "path" ? ESCAPES : []).map((value) => ({
      operation,
      name,
      value,
      fault: "would change the path",
    })),
  ]),
);

describe("nothing is sent", () => {
  async function refused(operation: (typeof operationIds)[number], args: object) {
    await using gateway = await startGateway(respondWith(successes[0]?.answer));
    const error = await errorOf(call(inspectorAt(gateway.url), operation, args));
    expect(gateway.requests).toHaveLength(0);
    expect(error).toBeInstanceOf(WrongArgument);
    expect(error).toMatchObject({ operation, outcome: "not-sent", sentAt: undefined });
    return error as WrongArgument;
  }

  it.for(cases)("$operation with $name $value", async ({ operation, name, value, fault }) => {
    const error = await refused(operation, { ...argumentsOf(operation), [name]: value });
    expect(error.argument).toBe(name);
    expect(error.message).toContain(`${operation} was not sent: ${name} ${fault}`);
  });

  const required = operationIds.flatMap((operation) =>
    [...templateOf(operation).args].flatMap(([name, optional]) => (optional ? [] : [{ operation, name }])),
  );
  it.for(required)("$operation without $name", async ({ operation, name }) => {
    const error = await refused(operation, { ...argumentsOf(operation), [name]: undefined });
    expect(error.message).toBe(`${operation} was not sent: ${name} is missing.`);
  });

  it.for(operationIds)("%s with an unknown argument", async (operation) => {
    for (const name of ["workno", "agentid", "constructor", ""].filter(
      (it) => !Object.hasOwn(argumentsOf(operation), it),
    )) {
      const error = await refused(operation, { ...argumentsOf(operation), [name]: "101" });
      expect(error.message).toBe(`${operation} was not sent: ${name} is an unknown argument.`);
    }
  });
});

describe("createInspector rejects", () => {
  const options = { baseUrl: "https://gateway.example:8043", agentId: inspectorId, guid: sampleGuid };

  it.for([
    "",
    "gateway.example:8043",
    "/agentgateway",
    "ftp://gateway.example",
    "https://user:secret@gateway.example",
    "https://gateway.example?secret",
    "https://gateway.example#secret",
    "https://gateway.example?",
    "https://gateway.example#",
    "https://gate way.example/",
    "https://gateway.example/a\nsecret",
  ])("the baseUrl %j, without quoting it", (baseUrl) => {
    expect(() => createInspector({ ...options, baseUrl })).toThrow(/^createInspector: baseUrl must be (?!.*secret)/);
  });

  it.for(["", "..", "1/2", undefined, null, 1.5])("the agent ID %j", (agentId) => {
    expect(() => createInspector({ ...options, agentId: agentId as string })).toThrow(/^createInspector: agentId /);
  });

  it.for([0, -1, Number.NaN, 2 ** 31, "soon", "5000", [5000], true, new Date(5000), 5000n])(
    "the timeout %o",
    (timeout) => {
      expect(() => createInspector({ ...options, timeout: timeout as number })).toThrow(/^createInspector: timeout /);
    },
  );

  it.for(["fetch", "onCall"])("the option %s if it is not a function", (option) => {
    for (const value of ["secret", {}, 1, true]) {
      const message = `createInspector: ${option} must be a function.`;
      expect(() => createInspector({ ...options, [option]: value })).toThrow(message);
    }
  });
});
