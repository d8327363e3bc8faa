import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { inRoot } from "../../src/root.ts";

interface Rule {
  message: string;
  then: { functionOptions?: Record<string, unknown> };
}

const { rules } = parse(readFileSync(inRoot("openapi/rules/ruleset.yaml"), "utf8")) as {
  rules: Record<string, Rule | "off">;
};

/** The own rules of this contract by name, without those that it inherits or turns off. */
export const ownRules: Record<string, Rule> = Object.fromEntries(
  Object.entries(rules).filter((entry): entry is [string, Rule] => entry[1] !== "off"),
);
