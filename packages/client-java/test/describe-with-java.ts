import { describe, test } from "vitest";
import { findJava, type Java } from "../src/find-java.ts";

/** Describes tests that need Java. Without it, they are reported as one skipped test with the reason. */
export function describeWithJava(name: string, define: (java: Java) => void): void {
  const { java, missing } = findJava();
  if (java) describe(name, () => define(java));
  else test.skip(`${name}: ${missing}`, () => {});
}
