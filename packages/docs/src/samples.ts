import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { defaults } from "@qualitycontrol/core/defaults";
import type { OperationObject } from "@qualitycontrol/tooling/bundle/document";
import { refuseMissingIn } from "@qualitycontrol/tooling/missing";
import { curl } from "./samples/curl.ts";
import { fetchCall } from "./samples/fetch.ts";
import { clientCall } from "./samples/typescript.ts";

/** Where `npm start` serves the mock, so that a sample works when it is pasted. */
export const MOCK = `http://${defaults.host}:${defaults.port}`;

/** The code samples of an operation; none for an operation that is not in `generated/`. */
export function codeSamples(operationId: string): NonNullable<OperationObject["x-codeSamples"]> {
  if (!isGenerated(operationId)) return [];
  const samples = [
    { lang: "Shell", label: "curl", source: curl(operationId, MOCK, " \\\n  ") },
    { lang: "TypeScript", label: "TypeScript", source: clientCall(operationId, MOCK) },
    { lang: "JavaScript", label: "fetch", source: fetchCall(operationId, MOCK) },
  ];
  for (const { label, source } of samples) refuseMissingIn(source, `the sample ${label} of ${operationId}`);
  return samples;
}

const isGenerated = (operationId: string): operationId is OperationId => Object.hasOwn(operations, operationId);
