import { lax, refusing } from "./changes.ts";
import type { Mutant } from "./mutant.ts";

/** Gateways that accept invalid bodies or refuse valid ones. */
export const wrongBodies: Mutant[] = [
  {
    name: "an unexpected body is ignored",
    fails: /^interceptCall refuses an unexpected body/,
    ...lax("interceptCall", () => ({ body: "" })),
  },
  {
    name: "a missing body is ignored",
    fails: /^adjustSkill refuses no body/,
    ...lax("adjustSkill", ({ body }) => ({ body: body || "{}" })),
  },
  {
    name: "a body that is not JSON is ignored",
    fails: /^adjustSkill refuses a body that is not JSON/,
    ...lax("adjustSkill", ({ body }) => ({ body: body === "{" ? "{}" : body })),
  },
  {
    name: "a list is taken for a body",
    fails: /^adjustSkill refuses a body that is not an object/,
    ...lax("adjustSkill", ({ body }) => ({ body: body === "[]" ? "{}" : body })),
  },
  {
    name: "a member of the wrong type is ignored",
    fails: /^adjustSkill refuses a body with workNo of the wrong type/,
    ...lax("adjustSkill", ({ body }) => ({ body: body.replace('"workNo":{"wrong":"type"}', '"workNo":"49999"') })),
  },
  {
    name: "a malformed member is ignored",
    fails: /^adjustSkill refuses a body with workNo malformed/,
    ...lax("adjustSkill", ({ body }) => ({ body: body.replace("1x!", "49999") })),
  },
  {
    name: "an item of the wrong type is ignored",
    fails: /^adjustSkill refuses a body with skills with an item/,
    ...lax("adjustSkill", ({ body }) => ({ body: body.replace('[{"wrong":"type"}]', "[1]") })),
  },
  {
    name: "too many items are taken",
    fails: /^adjustSkill refuses a body with skills of 1001/,
    ...lax("adjustSkill", ({ body }) => ({ body: body.replace(/\[(1,){1000}1\]/, "[1]") })),
  },
  {
    name: "the most items are refused",
    fails: /^adjustSkill accepts a body with skills of 1000/,
    ...refusing("adjustSkill", ({ body }) => /\[(1,){999}1\]/.test(body)),
  },
  {
    name: "too long a text is taken",
    fails: /^login refuses a body with phonenum of 25/,
    ...lax("login", ({ body }) => ({ body: body.replace(/"phonenum":"1{25}"/, '"phonenum":"1"') })),
  },
  {
    name: "one listed value is refused",
    fails: /^login accepts a body with agenttype 11$/,
    ...refusing("login", ({ body }) => body.includes('"agenttype":11')),
  },
  {
    name: "a mandatory member is ignored",
    fails: /^forceLogin refuses a body with no phonenum/,
    ...lax("forceLogin", ({ body }) => ({
      body: body.includes("phonenum") || !body.startsWith('{"') ? body : '{"phonenum":"1"}',
    })),
  },
];
