import type { Ajv2020 } from "ajv/dist/2020.js";
import { _Code, type Code } from "ajv/dist/compile/codegen/code.js";
import { type UsedScopeValues, UsedValueState, type ValueScopeName } from "ajv/dist/compile/codegen/scope.js";
import type { AnyValidateFunction, SourceCode } from "ajv/dist/types/index.js";

/** The value of a name of Ajv's for a schema that refers to itself. */
interface Recursive {
  validate: AnyValidateFunction;
  validateName: ValueScopeName;
}

/**
 * The code of a module that exports the compiled function of each schema: the same bytes as from Ajv's own `standalone`, which
 * copies all previous code for each function, so twice the functions take four times as long.
 *
 * @param ids the `$id` of each schema, which is the name of its function too
 */
export function standaloneCode(ajv: Ajv2020, ids: string[]): string {
  const used: UsedScopeValues = {};
  const stateOf = (name: ValueScopeName) => used[name.prefix]?.get(name);

  /** A function with the code that it needs and that no earlier function needed. */
  function codeOf(source: SourceCode | undefined): string {
    if (source === undefined) throw new Error("Ajv has not kept the source.");
    const { validateName, validateCode, scopeValues, evaluated } = source;
    if (stateOf(validateName) === UsedValueState.Completed) return "";
    const names = used[validateName.prefix] ?? new Map();
    used[validateName.prefix] = names.set(validateName, UsedValueState.Started);
    const needed = ajv.scope.scopeCode(scopeValues, used, neededCode);
    return `${needed}${validateCode}${evaluated ? `${validateName}.evaluated = ${evaluated};` : ""}`;
  }

  function neededCode(name: ValueScopeName): Code | undefined {
    const ref = name.value?.ref;
    if (name.prefix === "validate" && typeof ref === "function") {
      return new _Code(codeOf((ref as AnyValidateFunction).source));
    }
    if (name.prefix !== "root" && name.prefix !== "wrapper") return undefined;
    const { validate, validateName } = ref as Recursive;
    const isBegun = stateOf(validateName) === UsedValueState.Started;
    return new _Code(`const ${name} = {validate: ${validateName}};${isBegun ? "" : codeOf(validate.source)}`);
  }

  const functions = ids.map((id) => {
    const { source } = ajv.getSchema(id) ?? {};
    const code = codeOf(source);
    return `export const ${id} = ${source?.validateName};${code}`;
  });
  return `"use strict";${functions.join("")}`;
}
