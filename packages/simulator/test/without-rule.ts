import { type Rules, rules } from "../src/rules/index.ts";

/** The rules with one of them disabled. */
export function without(id: string): Rules {
  const mapped = <Rule extends { readonly id: string }>(named: Readonly<Record<string, Rule>>, change: Partial<Rule>) =>
    Object.fromEntries(
      Object.entries(named).map(([name, rule]) => [name, rule.id === id ? { ...rule, ...change } : rule]),
    );
  const mutated: Rules = {
    rejections: mapped(rules.rejections, { status: 299 }) as Rules["rejections"],
    refusals: rules.refusals.map((rule) => (rule.id === id ? { ...rule, broken: () => false } : rule)),
    effects: rules.effects.map((rule) => (rule.id === id ? { ...rule, act: undefined, result: undefined } : rule)),
    consequences: mapped(rules.consequences, { act: () => [] }) as Rules["consequences"],
  };
  const all = [
    ...Object.values(rules.rejections),
    ...rules.refusals,
    ...rules.effects,
    ...Object.values(rules.consequences),
  ];
  if (!all.some((rule) => rule.id === id)) throw new Error(`There is no rule ${id}.`);
  return mutated;
}
