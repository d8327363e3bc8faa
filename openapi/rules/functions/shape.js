import { faultsOf } from "./faults.js";

/** The target is valid against the JSON Schema in the options. */
export default function shape(target, schema, context) {
  return faultsOf(target, schema, context)
    .filter(({ message }) => !isBranch(message))
    .map(({ message, path }) => ({ message: advise(message), path }));
}

/** Whether an error only states that a branch of an `if` does not match; its own errors are reported separately. */
const isBranch = (message) => /must match "(then|else)" schema$/.test(message);

/** Turns the error of a JSON Schema into an instruction. */
const advise = (message) =>
  message
    .replace(/^.* must have required property "(.*)"$/, "add $1")
    .replace(/^"(.*)" property boolean schema is false$/, "remove $1")
    .replace(/^Property "(.*)" is not expected to be here.*$/, "remove $1");
