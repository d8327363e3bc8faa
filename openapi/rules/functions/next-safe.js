/** The operation to call after an error exists, and it cannot cut a call. */
export default function nextSafe(name, _options, { document }) {
  const operations = Object.values(document.data.paths ?? {}).flatMap(Object.values);
  const operation = operations.find(({ operationId }) => operationId === name);
  if (operation === undefined) return [{ message: `Correct ${name}: no operation has this name` }];
  if (operation["x-consequence"] !== "call-cut") return [];
  return [{ message: `Do not advise ${name} after an error: it can cut a call` }];
}
