import { type Calls, catalogue, gatewayWide, root, rows } from "@qualitycontrol/contract/calls";

/** The operationId of an operation; it is also the name of the method. */
export type OperationId = keyof Calls;

/** How calls of an operation are sent. */
export interface RequestTemplate {
  method: string;
  /** `{}` is the placeholder for the inspector's own ID. */
  path: string;
  /** Each argument, with a question mark if it is optional. */
  args: ReadonlyMap<string, string>;
  /** Whether the arguments that are not in the path are sent in a JSON body; otherwise they are in the query. */
  body: true | undefined;
}

/** Reads the request template of an operation from the contract's call table. */
export function templateOf(operation: OperationId): RequestTemplate {
  const { at, body } = rows[operation];
  const [method, path] = at.replace("*", operation.toLowerCase()).split(" ") as [string, string];
  const args = Array.from(at.matchAll(/\{(\w+)(\??)\}/g), ([, ...pair]) => pair as [string, string]);
  return { method, path: root + path, args: new Map(args), body };
}

/** All result codes of the catalogue. */
export const knownCodes: readonly string[] = catalogue.split(" ");

/** The documented failures of an operation; every code of the catalogue if the operation's list is incomplete. */
export const documentedCodesOf = (operation: OperationId): readonly string[] => {
  const { codes } = rows[operation];
  return codes ? `${codes} ${gatewayWide}`.split(" ") : knownCodes;
};
