import type { Answer } from "@qualitycontrol/core/answer";
import { type Fault, type Hide, presented } from "@qualitycontrol/core/judge";

interface Problem {
  status: number;
  title?: string;
  detail?: string;
  validation?: { location?: string[]; message?: string }[];
}

/** What Prism finds wrong with a request: one fault for one place. */
export function requestFaults({ body }: Answer, hide: Hide): Fault[] {
  const { title = "", detail = "", validation = [] } = body as Problem;
  const found = Map.groupBy(validation, ({ location = [] }) => ["request", ...location].join("/"));
  const faults = [...found].map(([place, [first]]) => [place, first?.message ?? title] as const);
  const all = faults.length > 0 ? faults : [["request", detail || title] as const];
  // The value itself may be a password.
  return all.map(([place, expected]) => presented({ kind: "violation", place, expected, got: "something else" }, hide));
}
