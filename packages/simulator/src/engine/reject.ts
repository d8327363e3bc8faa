import { codeNamed } from "../contract/result-code.ts";
import type { Rules } from "../rules/index.ts";
import type { Mark } from "../rules/rule.ts";
import type { Engine } from "./engine.ts";

/** The ways in which something cannot be read as a request to an operation. */
export type RejectionName = keyof Rules["rejections"];

/** The response to a rejected request, and the rule that decided it. */
export interface RejectionResponse {
  retcode: string;
  /** The HTTP status. */
  status: number;
  rule: string;
  mark: Mark;
  codeMark: Mark;
}

/** The response to what cannot be read as a request to an operation. */
export function rejectionResponse({ floor, rules }: Engine, name: RejectionName): RejectionResponse {
  const { id: rule, mark, code, codeMark, status } = rules.rejections[name];
  return { retcode: codeNamed(floor.edition, code) ?? "", status, rule, mark, codeMark };
}
