import type { Conceal } from "@qualitycontrol/wire/conceal";
import { notSentBecause } from "@qualitycontrol/wire/not-sent";
import { type Attempt, ConnectionLost } from "./errors/index.ts";

/** No runtime nests the causes of an error deeper. The limit also ends circular causes. */
const MAX_DEPTH = 5;

/**
 * Creates the error for a call whose `fetch` failed or whose response broke off.
 *
 * @param responded whether a response had begun: then the call was certainly sent
 */
export function connectionError(
  attempt: Attempt,
  error: unknown,
  conceal: Conceal,
  responded: boolean,
): ConnectionLost {
  const chain = chainOf(error, conceal);
  const cause = chain.reduceRight<Error | undefined>(
    (cause, { message, ...members }) => Object.assign(new Error(message, { cause }), members),
    undefined,
  );
  const proof = responded ? undefined : notSentBecause(error);
  // `fetch failed` is not informative; the real reason is in one of its causes.
  const reason = proof
    ? `the gateway ${proof.reason} (${proof.code})`
    : `the connection broke: ${chain.map(({ message, code, name }) => message || code || name).join(": ")}`;
  const runtimeCode = (proof ?? chain.find((it) => it.code && !notSentBecause(it)))?.code;
  const code = proof ? CODES[proof.phase] : "connection-lost";
  return new ConnectionLost(proof ? { ...attempt, sentAt: undefined } : attempt, reason, { code, runtimeCode, cause });
}

const CODES = { lookup: "host-not-found", connect: "unreachable", certificate: "untrusted-certificate" } as const;

interface ErrorCopy {
  message: string;
  name?: string;
  code?: string;
  syscall?: string;
}

/**
 * Copies an error and its causes, including those in an `AggregateError`, without secrets: `fetch` may attach the request
 * with all its headers to its error.
 */
function chainOf(error: unknown, conceal: Conceal, depth = MAX_DEPTH): ErrorCopy[] {
  const { message = error, cause, errors = cause === undefined ? [] : [cause] } = Object(error);
  const link: ErrorCopy = { message: conceal(typeof message === "object" ? "" : String(message)) };
  for (const member of ["name", "code", "syscall"] as const) {
    const value = Object(error)[member];
    if (typeof value === "string") link[member] = conceal(value);
  }
  const inner = depth > 0 && Array.isArray(errors) ? errors : [];
  return [link, ...inner.flatMap((it) => chainOf(it, conceal, depth - 1))];
}
