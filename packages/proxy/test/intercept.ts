import { operations } from "@qualitycontrol/contract/operations";

export const { intercept } = operations;

/** The path of `intercept` with the contract's example values. */
export const interceptPath = intercept.path.replace(
  /\{(\w+)\}/g,
  (_, name) => intercept.parameters.find((it) => it.name === name)?.example ?? "",
);
