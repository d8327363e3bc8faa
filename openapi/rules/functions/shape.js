import { faultsOf } from "./faults.js";

/** What the options give as JSON Schema holds for the target. */
export default function shape(target, schema, context) {
  return faultsOf(target, schema, context)
    .filter(({ message }) => !isBranch(message))
    .map(({ message, path }) => ({ message: advise(message), path }));
}

/** That a branch of an `if` does not match is reported in addition to what is wrong in it. */
const isBranch = (message) => /must match "(then|else)" schema$/.test(message);

/** JSON Schema says what is missing; a writer wants to know what to do. */
const advise = (message) =>
  message
    .replace(/^.* must have required property "(.*)"$/, "add $1")
    .replace(/^Property "(.*)" is not expected to be here.*$/, "remove $1");
