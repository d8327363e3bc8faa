import type { Conceal } from "@qualitycontrol/wire/conceal";
import { type Attempt, ConnectionLost } from "./errors/index.ts";

/**
 * The variant of `connectionError` for browsers. Errors of their `fetch` have neither a code nor a cause, so nothing proves that a
 * request was not sent.
 */
export function connectionError(attempt: Attempt, error: unknown, conceal: Conceal): ConnectionLost {
  const { message: given = error } = Object(error);
  const message = conceal(typeof given === "object" ? "" : String(given));
  return new ConnectionLost(attempt, `the connection broke: ${message}`, {
    code: "connection-lost",
    cause: new Error(message),
  });
}
