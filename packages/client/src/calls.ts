import { type Calls, catalogue, gatewayWide, root, rows } from "@qualitycontrol/contract/calls";

/** The operationId of an operation, which is also the name of its method. */
export type OperationId = keyof Calls;

/** How a call of an operation is sent. */
export interface RequestTemplate {
  method: string;
  /** Empty braces stand for the inspector's own ID. */
  path: string;
  /** Each argument, and a question mark if it may be missing. */
  args: ReadonlyMap<string, string>;
  /** Whether the arguments that are not in the path travel in the body, as JSON; otherwise they are the query. */
  body: true | undefined;
}

/** Reads out of the contract's row how a call of an operation is sent. */
export function templateOf(operation: OperationId): RequestTemplate {
  const { at, body } = rows[operation];
  const [method, path] = at.replace("*", operation.toLowerCase()).split(" ") as [string, string];
  const args = Array.from(at.matchAll(/\{(\w+)(\??)\}/g), ([, ...pair]) => pair as [string, string]);
  return { method, path: root + path, args: new Map(args), body };
}

/** Every result code of the catalogue. */
export const knownCodes: readonly string[] = catalogue.split(" ");

/** The result codes that are documented as failures of an operation. */
export const documentedCodesOf = (operation: OperationId): readonly string[] => {
  const { codes } = rows[operation];
  return codes ? `${codes} ${gatewayWide}`.split(" ") : knownCodes;
};
