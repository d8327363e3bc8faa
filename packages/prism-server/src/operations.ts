import { getHttpOperationsFromSpec } from "@stoplight/prism-http";

/** An operation in the form that Prism works on. */
export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** The operations of a bundled OpenAPI document, in the form that Prism works on. The document is not changed. */
export const operationsOf = (document: object): Promise<PrismOperation[]> =>
  getHttpOperationsFromSpec(structuredClone(document));

/**
 * The operation that a request calls, if the contract has it. Where several paths fit, the one with the fewest
 * parameters is meant.
 */
export function operationAt(operations: PrismOperation[], method: string, path: string): PrismOperation | undefined {
  const parameters = (operation: PrismOperation) => operation.path.split("{").length;
  return operations
    .filter((operation) => operation.method.toLowerCase() === method && fits(operation.path, path))
    .sort((one, other) => parameters(one) - parameters(other))[0];
}

function fits(template: string, path: string): boolean {
  const segments = path.split("/");
  const wanted = template.split("/");
  return (
    segments.length === wanted.length &&
    wanted.every((segment, index) => segment.startsWith("{") || segment === segments[index])
  );
}

/** The names of the examples that an operation can be asked to answer with, each with its result code. */
export function scenariosOf({ responses }: PrismOperation): Map<string, string> {
  const examples = responses.flatMap(({ contents = [] }) => contents.flatMap(({ examples = [] }) => examples));
  return new Map(
    examples.map((example) => {
      const { retcode } = ("value" in example ? example.value : {}) as { retcode?: unknown };
      return [example.key, String(retcode)];
    }),
  );
}
