import { describeUnless } from "../../../test/describe-unless.ts";
import { findJava, type Java } from "../src/find-java.ts";

/** Describes tests that need Java. Without it, they are reported as one skipped test with the reason. */
export function describeWithJava(name: string, define: (java: Java) => void): void {
  const { java, missing } = findJava();
  describeUnless(missing, name, () => define(java as Java));
}
