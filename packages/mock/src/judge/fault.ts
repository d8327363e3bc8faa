/** One thing in which an answer does not keep the contract. */
export interface Fault {
  /** `drift` is what the contract tolerates but does not describe; all else is a `violation`. */
  kind: "violation" | "drift";
  /** Where: `status`, `header <name>`, `body`, or a place in the body such as `body/result/status`. */
  place: string;
  expected: string;
  got: string;
}

const guid = /[\w-]{8,}\.\w*AgentGateway\w*/gi;
const session = /(JSESSIONID=)[^\s"';,]+/gi;

/** Hides what looks like a Guid. */
export const redact = (text: string): string => text.replace(session, "$1***").replace(guid, "***");

/** A value as a report shows it: short, on one line, without a Guid. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = redact(JSON.stringify(value));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
