import type { OperationId } from "@qualitycontrol/client";
import { templateOf } from "../src/calls.ts";
import { operationIds } from "./contract-cases.ts";

const patterns = operationIds.map((operation) => {
  const { method, path } = templateOf(operation);
  return { operation, method, path: new RegExp(`^${path.replaceAll(/\{\w*\}/g, "[^/]+")}$`) };
});

/** Finds the operation that a request calls. */
export function operationAt(method: string, path: string): OperationId {
  const found = patterns.find((it) => it.method === method && it.path.test(path));
  if (!found) throw new Error(`No operation has the method and path ${method} ${path}.`);
  return found.operation;
}
