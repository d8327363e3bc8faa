import { groupBy } from "@qualitycontrol/core/group-by";
import type { HttpResponse } from "@qualitycontrol/core/http-response";
import { type Hide, presented, type Violation } from "@qualitycontrol/core/judge";

interface Problem {
  status: number;
  title?: string;
  detail?: string;
  validation?: { location?: string[]; message?: string }[];
}

/** Converts Prism's refusal of a request into violations, one for each place. */
export function requestViolations({ body }: HttpResponse, hide: Hide): Violation[] {
  const { title = "", detail = "", validation = [] } = body as Problem;
  const found = groupBy(validation, ({ location = [] }) => ["request", ...location].join("/"));
  const violations = [...found].map(([place, [first]]) => [place, first?.message ?? title] as const);
  const all = violations.length > 0 ? violations : [["request", detail || title] as const];
  // The value is not reported: it may be a password.
  return all.map(([place, expected]) => presented({ kind: "violation", place, expected, got: "something else" }, hide));
}
