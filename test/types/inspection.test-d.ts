import type { Inspector } from "@qualitycontrol/client";
import { type EndReason, type Inspection, type InspectionSnapshot, inspect } from "@qualitycontrol/client/inspection";
import { describe, expectTypeOf, test } from "vitest";

declare const inspector: Inspector;
declare const inspection: Inspection;

describe("inspect", () => {
  test("resolves with the inspection", () => {
    expectTypeOf(inspect(inspector, { workNo: 49999, mode: "listen" })).resolves.toEqualTypeOf<Inspection>();
  });

  test("has no default mode", () => {
    // @ts-expect-error the mode is missing
    inspect(inspector, { workNo: 49999 });
    // @ts-expect-error the mode is not one of the contract
    inspect(inspector, { workNo: 49999, mode: "barge" });
    // @ts-expect-error no step takes a call except an intercept
    inspect(inspector, { workNo: 49999, mode: "listen", callId: "1-1" });
  });
});

test("can.intercept narrows: only a step that is not possible has a reason", () => {
  const { intercept } = inspection.can;
  // @ts-expect-error it may be possible
  intercept.because;
  if (!intercept.ok) expectTypeOf(intercept.because).toEqualTypeOf<string>();
  if (!inspection.can.intercept.ok) expectTypeOf(inspection.can.intercept.because).toEqualTypeOf<string>();
});

test("a snapshot narrows by its state", () => {
  const snapshot = {} as InspectionSnapshot;
  expectTypeOf(snapshot.heardBy).toEqualTypeOf<"nobody" | "agent" | "customer" | "agent and customer" | "unknown">();
  // @ts-expect-error only an end has a reason
  snapshot.reason;
  if (snapshot.state === "ended") expectTypeOf(snapshot.reason).toEqualTypeOf<EndReason>();
  if (snapshot.state === "talking") expectTypeOf(snapshot.callId).toEqualTypeOf<string | undefined>();
  if (snapshot.state === "joining") expectTypeOf(snapshot.pending.inOtherTab).toEqualTypeOf<boolean>();
});

test("send takes the operations of an inspection only", () => {
  inspection.send("stopSuperviseOrInsert");
  // @ts-expect-error the toggle
  inspection.send("switchSuperviseOrInsert");
  // @ts-expect-error it ends the customer's call
  inspection.send("forceDropCall");
});
