import { Ajv2020 } from "ajv/dist/2020.js";
import ajvStandalone from "ajv/dist/standalone/index.js";
import { expect, test } from "vitest";
import { standaloneCode } from "../../src/targets/typescript/standalone-code.ts";

/** Schemas that share others, are recursive, refer to each other, and track evaluated properties. */
const SCHEMAS = [
  {
    $id: "shared",
    components: {
      Word: { type: "string", pattern: "^\\w+$", enum: ["a", "b"] },
      Tree: { type: "object", properties: { children: { type: "array", items: { $ref: "#/components/Tree" } } } },
      Odd: { type: "object", properties: { even: { $ref: "#/components/Even" } } },
      Even: { type: "object", properties: { odd: { $ref: "#/components/Odd" } } },
      Closed: { properties: { word: { $ref: "#/components/Word" } }, unevaluatedProperties: false },
    },
  },
  ...["Word", "Tree", "Odd", "Even", "Closed"].map((name) => ({
    $id: `check${name}`,
    $ref: `shared#/components/${name}`,
  })),
  { $id: "checkAll", anyOf: [{ $ref: "checkTree" }, { $ref: "checkEven" }, { $ref: "#" }] },
];

test("the code equals that of Ajv's own standalone module", () => {
  const ids = SCHEMAS.slice(1).map(({ $id }) => $id);
  const [own, theirs] = [0, 1].map(() => {
    const ajv = new Ajv2020({ strict: false, inlineRefs: false, code: { source: true, esm: true } });
    for (const schema of SCHEMAS) ajv.addSchema(schema);
    return ajv;
  }) as [Ajv2020, Ajv2020];
  const code = standaloneCode(own, ids);
  expect(code).toBe(ajvStandalone.default(theirs, Object.fromEntries(ids.map((id) => [id, id]))));
  expect(code).toMatch(/\.evaluated = /);
  expect(code).toMatch(/\{validate: /);
});
