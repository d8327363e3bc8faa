import type { Edition } from "../contract/edition.ts";
import { codeNamed } from "../contract/result-code.ts";
import { rules } from "../rules/index.ts";
import { codeFor } from "./operation-handler.ts";

const row = (...cells: string[]): string => `| ${cells.join(" | ")} |`;
const head = (...cells: string[]): string[] => [row(...cells), row(...cells.map(() => "---"))];

/** Every rule of the simulator with its mark, as Markdown. */
export function ruleTable(edition: Edition): string {
  const { rejections, refusals, effects, consequences } = rules;
  const refusing = refusals.map((rule) => {
    const answers = edition.operations
      .filter((operation) => rule.applies(operation))
      .map((operation) => codeFor(rule, operation, edition));
    // As the rule prefers them: an operation whose list lacks the first one gets the next.
    const preferred = rule.codes.map((name) => codeNamed(edition, name));
    const codes = new Map(answers.flatMap(({ code, mark }) => (code ? [[code, `${code} [${mark}]`]] : [])));
    const inOrder = [...codes].sort(([one], [other]) => preferred.indexOf(one) - preferred.indexOf(other));
    return row(rule.id, rule.when, `[${rule.mark}]`, inOrder.map(([, text]) => text).join(", else "));
  });
  return [
    "Rejections of what cannot be read as a request to an operation:",
    "",
    ...head("Rule", "When", "Mark", "Answer", "Status"),
    ...Object.values(rejections).map(({ id, when, mark, code, codeMark, status }) =>
      row(id, when, `[${mark}]`, `${codeNamed(edition, code)} [${codeMark}]`, String(status)),
    ),
    "",
    "Refusals, checked in this order:",
    "",
    ...head("Rule", "When", "Mark", "Answer"),
    ...refusing,
    "",
    "Effects of requests that are not refused:",
    "",
    ...head("Rule", "Does", "Mark"),
    ...effects.map(({ id, does, mark }) => row(id, does, `[${mark}]`)),
    "",
    "Consequences, which need no request:",
    "",
    ...head("Rule", "When", "Does", "Mark"),
    ...Object.values(consequences).map(({ id, when, does, mark }) => row(id, when, does, `[${mark}]`)),
  ].join("\n");
}
