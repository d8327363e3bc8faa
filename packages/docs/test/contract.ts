import { readFileSync } from "node:fs";
import { type OpenApiDocument, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";

/** The bundle as it is in `generated/`; a fresh copy, because rendering changes it. */
export const readContract = (): OpenApiDocument => JSON.parse(readFileSync(inRoot("generated/openapi.json"), "utf8"));

/** Every operation with its operationId as a separate property, for test titles. */
export const eachOperation = (contract: OpenApiDocument) =>
  operationsOf(contract).map(({ operation, ...place }) => ({
    ...place,
    operation,
    operationId: operation.operationId,
  }));
