/** An ID refers to the shared schema of its kind in every parameter, body, response and event. */
export default function idsShared({ parameters = {}, schemas = {} }, prefixes, { path }) {
  const findings = [];
  const check = (name, schema, place) => {
    if (!Object.hasOwn(prefixes, name)) return;
    const shared = `#/components/schemas/${prefixes[name]}`;
    if (!schema?.$ref?.startsWith(shared))
      findings.push({ message: `Refer ${name} to a shared schema, ${shared}…`, path: [...path, ...place] });
  };
  const walk = (node, place) => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      if (key === "properties") {
        for (const [name, schema] of Object.entries(child)) check(name, schema, [...place, key, name]);
      }
      walk(child, [...place, key]);
    }
  };
  for (const [name, parameter] of Object.entries(parameters)) {
    // component-referenced reports a schema without $ref.
    if (parameter.schema?.$ref) check(parameter.name, parameter.schema, ["parameters", name, "schema"]);
  }
  walk(schemas, ["schemas"]);
  return findings;
}
