import { operations as ofEdition } from "@qualitycontrol/contract/editions/2025-11/operations";
import { type Operation, type OperationId, operations } from "@qualitycontrol/contract/operations";
import { expectTypeOf, test } from "vitest";

test("every entry of the catalogue is an Operation, in the base document and in an edition", () => {
  expectTypeOf(operations).toExtend<Readonly<Record<OperationId, Operation>>>();
  expectTypeOf(ofEdition).toExtend<Readonly<Record<string, Operation>>>();
});
