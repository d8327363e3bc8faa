import { readdirSync, readFileSync } from "node:fs";
import { answers, bodies } from "@qualitycontrol/contract/validators";
import { describe, expect, test } from "vitest";
import { component, type OpenApiDocument, operationsOf, type ReferenceObject } from "../../src/bundle/document.ts";
import { inRoot } from "../../src/root.ts";

const contract = JSON.parse(readFileSync(inRoot("generated/openapi.json"), "utf8")) as OpenApiDocument;
const operations = operationsOf(contract).map(({ operation }) => operation);
type OperationId = keyof typeof answers;

const valuesOf = (examples: Record<string, ReferenceObject>) =>
  Object.entries(examples).map(([name, ref]) => ({
    name,
    value: component(contract, "examples", ref).value as object,
  }));

/** Whether the schema of the success states what a result is, if it has one. */
function isFormOfResultKnown(operationId: string): boolean {
  const [success] =
    contract.components.schemas[`${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Answer`]?.oneOf ?? [];
  const { properties: { result } = {} } = component(contract, "schemas", success as ReferenceObject);
  return result === undefined || Object.keys(result).some((keyword) => keyword !== "description");
}

test("the form of two results only is not recorded", () => {
  const open = operations.filter(({ operationId }) => !isFormOfResultKnown(operationId));
  expect(open.map(({ operationId }) => operationId)).toEqual(["allAgent", "restReasons"]);
});

const answered = operations.flatMap(({ operationId, responses }) => {
  const { content } = component(contract, "responses", responses["200"] as ReferenceObject);
  return valuesOf(content["application/json"].examples).map((example) => ({ operationId, ...example }));
});
const sent = operations.flatMap(({ operationId, requestBody }) =>
  requestBody
    ? valuesOf(component(contract, "requestBodies", requestBody).content["application/json"].examples).map(
        (example) => ({
          operationId,
          ...example,
        }),
      )
    : [],
);

describe("the validator of a response", () => {
  test.each(answered)(
    "$operationId accepts the example $name and reports each invalid member",
    ({ operationId, value }) => {
      const validate = answers[operationId as OperationId];
      expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
      for (const mutated of [
        { retcode: 0 },
        { retcode: "no code" },
        { message: null },
        // Where the form of the result is not recorded, any result is valid.
        ...(isFormOfResultKnown(operationId) ? [{ result: "more", event: "" }] : []),
      ]) {
        expect(validate({ ...value, ...mutated }), JSON.stringify(mutated)).toBe(false);
      }
      for (const key of ["message", "retcode"]) expect(validate({ ...value, [key]: undefined })).toBe(false);
      expect(validate({ ...value, fromTheNextEdition: true })).toBe(true);
    },
  );

  test("there is one for each operation", () => {
    expect(Object.keys(answers).sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
  });
});

describe("the validator of a body", () => {
  test.each(sent)("$operationId accepts the example $name, and no list", ({ operationId, value }) => {
    const validate = bodies[operationId as OperationId];
    expect(validate?.(value), JSON.stringify(validate?.errors)).toBe(true);
    expect(validate?.([])).toBe(false);
  });

  test("a sign-in may send its values as text or with their own type", () => {
    const { login } = bodies;
    expect(login?.({ status: "4", agenttype: "4", releasephone: "false" })).toBe(true);
    expect(login?.({ status: 4, agenttype: 4, releasephone: false })).toBe(true);
    expect(
      [{ status: "6" }, { releasephone: "no" }, { password: "x".repeat(33) }].map((body) => login?.(body)),
    ).toEqual([false, false, false]);
  });

  test("a skill adjustment accepts at most 1000 skills", () => {
    const skills = (length: number) => ({ skills: Array.from({ length }, (_, index) => index) });
    expect([1000, 1001].map((length) => bodies.adjustSkill?.(skills(length)))).toEqual([true, false]);
  });
});

test.each(["", ...readdirSync(inRoot("generated/editions")).map((edition) => `editions/${edition}`)])(
  "nothing is compiled or loaded at run time (%s)",
  (folder) => {
    const code = readFileSync(inRoot("generated/typescript", folder, "validators.js"), "utf8");
    expect(code).not.toMatch(/\beval\(|new Function|\brequire\(|\bimport\b/);
  },
);
