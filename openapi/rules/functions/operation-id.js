const UNKNOWN = "unknown";

/** An operationId is the log name, extended by a word if two operations share the name. */
export default function operationId(operation, _options, { path }) {
  const { operationId: id, "x-log-method": logName } = operation;
  if (id === undefined)
    return [{ message: "Give the operation an operationId, the gateway's log name if it is known", path }];
  // log-method-given reports a missing log name.
  if (typeof logName !== "string" || isNamedAfter(id, logName)) return [];
  const advice =
    logName === UNKNOWN
      ? "Write the operationId in camelCase"
      : `Name the operation ${logName}, as the gateway's log does, or extend that name by a word`;
  return [{ message: advice, path: [...path, "operationId"] }];
}

function isNamedAfter(id, logName) {
  if (logName === UNKNOWN) return /^[a-z][A-Za-z0-9]*$/.test(id);
  return id === logName || (id.startsWith(logName) && /^[A-Z][A-Za-z0-9]*$/.test(id.slice(logName.length)));
}
