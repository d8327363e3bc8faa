import { type Rules, rules } from "../src/floor/rules/index.ts";

/** The rules as if one of them were not there. */
export function without(id: string): Rules {
  const spoiled: Rules = {
    unread: Object.fromEntries(
      Object.entries(rules.unread).map(([name, rule]) => [name, rule.id === id ? { ...rule, status: 299 } : rule]),
    ) as Rules["unread"],
    refusals: rules.refusals.map((rule) => (rule.id === id ? { ...rule, broken: () => false } : rule)),
    effects: rules.effects.map((rule) => (rule.id === id ? { ...rule, run: () => undefined } : rule)),
    consequences: Object.fromEntries(
      Object.entries(rules.consequences).map(([name, rule]) => [
        name,
        rule.id === id ? { ...rule, run: () => {} } : rule,
      ]),
    ) as Rules["consequences"],
  };
  const all = [
    ...Object.values(rules.unread),
    ...rules.refusals,
    ...rules.effects,
    ...Object.values(rules.consequences),
  ];
  if (!all.some((rule) => rule.id === id)) throw new Error(`There is no rule ${id}.`);
  return spoiled;
}
