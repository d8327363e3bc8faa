import { transformOas3Operations } from "@stoplight/http-spec/oas3/operation";

/** An operation in the form that Prism works on. */
export type Operation = ReturnType<typeof transformOas3Operations>[number];

/** The operations of a bundled OpenAPI document, in the form that Prism works on. */
export function operationsOf(document: object): Operation[] {
  // Prism lets every value pass a schema with a $ref that it cannot follow, so none may be left.
  return transformOas3Operations(withoutRefs(document, document) as Parameters<typeof transformOas3Operations>[0]);
}

function withoutRefs(node: unknown, document: object): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutRefs(item, document));
  if (typeof node !== "object" || node === null) return node;
  if ("$ref" in node && typeof node.$ref === "string") return withoutRefs(target(node.$ref, document), document);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutRefs(value, document)]));
}

/** A component's name needs no escape in a pointer: OpenAPI allows letters, digits, dot, dash and underscore. */
function target($ref: string, document: object): unknown {
  const keys = $ref.replace(/^#\//, "").split("/");
  const found = keys.reduce((node, key) => (node as Record<string, object>)?.[key], document as object | undefined);
  if (found === undefined) throw new Error(`The bundle has a $ref to nothing: ${$ref}`);
  return found;
}

/**
 * The operation that a request calls, if the contract has it. Where several paths fit, the one with the fewest
 * parameters is meant.
 */
export function operationAt(operations: Operation[], method: string, path: string): Operation | undefined {
  const parameters = (operation: Operation) => operation.path.split("{").length;
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

/** The names of the examples that an operation can be asked to answer with. */
export function scenariosOf(operation: Operation): string[] {
  const examples = operation.responses.flatMap(({ contents = [] }) =>
    contents.flatMap(({ examples = [] }) => examples),
  );
  return [...new Set(examples.map(({ key }) => key))];
}
