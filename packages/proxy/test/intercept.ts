import { operations } from "@qualitycontrol/contract/operations";

export const { intercept } = operations;

/** The path of an intercept, with the contract's own values. */
export const interceptPath = intercept.path.replace(
  /\{(\w+)\}/g,
  (_, name) => intercept.parameters.find((it) => it.name === name)?.example ?? "",
);
