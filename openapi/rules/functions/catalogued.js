/** A name that refers to a catalogue exists in it. */
export default function catalogued(name, { catalogue }, { document }) {
  if (typeof name !== "string" || Object.hasOwn(document.data.components?.[catalogue] ?? {}, name)) return [];
  return [{ message: `Correct ${name}, or add it to components/${catalogue}` }];
}
