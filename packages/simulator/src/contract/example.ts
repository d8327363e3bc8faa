import type { Operation } from "@qualitycontrol/contract/operations";
import type { Document } from "@qualitycontrol/core/contract";

/** The body of a response, as an example of the contract shows it. */
export type Example = Readonly<Record<string, unknown>> & { readonly retcode: string };

/** The contract's example of an operation's success, or its first example if none is a success. */
export function exampleOf({ method, path }: Operation, document: Document, success: string): Example {
  const { components, paths } = document;
  const { $ref = "" } = paths[path]?.[method.toLowerCase()]?.responses["200"] ?? {};
  const { content = {} } = components.responses[lastStep($ref)] ?? {};
  const examples = Object.values(content).flatMap(({ examples = {} }) => Object.values(examples));
  const values = examples.flatMap((example) => exampleValue(document, example.$ref));
  const found = values.find(({ retcode }) => retcode === success) ?? values[0];
  return { message: "", retcode: success, ...found };
}

const lastStep = (reference: string): string => reference.split("/").at(-1) ?? "";

const exampleValue = ({ components }: Document, reference: string): Record<string, unknown>[] => {
  const { value } = components.examples[lastStep(reference)] ?? {};
  return value ? [value] : [];
};
