import { faultsOf } from "./faults.js";
import { at, follow } from "./reference.js";

/** Each example is valid against the schema next to it. All errors of an example are one finding. */
export default function exampleValid({ example, examples = {} }, _options, context) {
  const { document, documentInventory, path } = context;
  const schema = at(documentInventory.resolved, [...path, "schema"]);
  if (schema === undefined) return [];
  const values = Object.entries(examples).map(([name, named]) => ({
    value: follow(document.data, named, []).value?.value,
    place: [...path, "examples", name],
  }));
  if (example !== undefined) values.push({ value: example, place: [...path, "example"] });
  return values.flatMap(({ value, place }) => {
    const faults = faultsOf(value, schema, { ...context, path: place });
    return faults.length > 0 ? [{ message: `Make the example fit its schema: ${summary(faults)}`, path: place }] : [];
  });
}

/** Of a union, what is wrong with each half says more than that neither fits. */
function summary(faults) {
  const messages = [...new Set(faults.map(({ message }) => message))];
  const halves = messages.filter((message) => !message.includes("None of the schemas matched"));
  return (halves.length > 0 ? halves : messages).join("; ");
}
