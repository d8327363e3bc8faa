import { schemasIn, statedValues } from "./schemas.js";

/** A value that is a code has a name and a meaning, so that programs and people need not use the code. */
export default function enumNamed(schemas, _options, { path: root }) {
  return (
    schemasIn(schemas, root)
      // Alternatives are checked together, because a value that may be sent as a number or as text is named only once.
      .filter(({ path }) => path.at(-2) !== "anyOf")
      .flatMap(({ schema, path }) => {
        const parts = [
          { part: schema, place: path },
          ...(schema.anyOf ?? []).map((part, index) => ({ part, place: [...path, "anyOf", index] })),
        ];
        return parts.flatMap(({ part, place }, index) => {
          const others = parts.toSpliced(index, 1).map((other) => other.part);
          const advice = adviceFor(part, others);
          return advice === undefined ? [] : [{ message: advice, path: place }];
        });
      })
  );
}

function adviceFor(schema, others) {
  const values = statedValues(schema) ?? [];
  const { "x-enum-varnames": names, "x-enum-descriptions": meanings } = schema;
  // enum-typed reports mixed types.
  if (new Set(values.map((value) => typeof value)).size > 1) return undefined;
  if (names === undefined && meanings === undefined) {
    const named = others
      .filter((other) => other["x-enum-varnames"] ?? other["x-enum-descriptions"])
      .flatMap(statedValues)
      .map(String);
    const nameless = (schema.enum ?? []).find((value) => /^\d+$/.test(String(value)) && !named.includes(String(value)));
    return nameless === undefined ? undefined : "Give each value a name in x-enum-varnames";
  }
  if (names?.length !== values.length) return "Give each value a name in x-enum-varnames";
  if (meanings?.length !== values.length) return "Give each value a meaning in x-enum-descriptions";
  const wrong = names.find((name) => !/^[A-Z][A-Za-z0-9]*$/.test(name));
  if (wrong !== undefined) return `Write ${wrong} in PascalCase: it becomes a name in code`;
  const taken = others.flatMap((other) => other["x-enum-varnames"] ?? []);
  const repeated = names.find((name, index) => names.indexOf(name) !== index || taken.includes(name));
  return repeated === undefined ? undefined : `Choose a name other than ${repeated} for one of the two values`;
}
