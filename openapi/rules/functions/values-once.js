import { follow } from "./reference.js";
import { schemasIn, statedValues } from "./schemas.js";

/** No value is in two alternatives of a schema: some generators merge them into one list, which does not compile. */
export default function valuesOnce(schemas, _options, { document: { data: document }, path: root }) {
  return schemasIn(schemas, root).flatMap(({ schema, path }) => {
    const values = [schema.anyOf ?? schema.oneOf ?? []].flat().flatMap((part) => valuesOf(document, part));
    const repeated = values.find((value, index) => values.indexOf(value) !== index);
    return repeated === undefined
      ? []
      : [{ message: `List ${JSON.stringify(repeated)} in one alternative only`, path }];
  });
}

function valuesOf(document, schema) {
  const { value = {} } = follow(document, schema, []);
  return statedValues(value) ?? (value.anyOf ?? []).flatMap((part) => valuesOf(document, part));
}
