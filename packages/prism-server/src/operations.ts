import { getHttpOperationsFromSpec } from "@stoplight/prism-http";

/** An operation in Prism's own form. */
export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** The operations of a bundled OpenAPI document in Prism's own form. The document is not modified. */
export const operationsOf = (document: object): Promise<PrismOperation[]> =>
  getHttpOperationsFromSpec(structuredClone(document));

/**
 * The operation that a request calls. If several paths match, the one with the fewest parameters is used.
 *
 * @returns undefined if the contract has no such operation
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

/** The scenarios of an operation: names of examples, with their result codes. */
export function scenariosOf({ responses }: PrismOperation): Map<string, string> {
  const examples = responses.flatMap(({ contents = [] }) => contents.flatMap(({ examples = [] }) => examples));
  return new Map(
    examples.map((example) => {
      const { retcode } = ("value" in example ? example.value : {}) as { retcode?: unknown };
      return [example.key, String(retcode)];
    }),
  );
}
