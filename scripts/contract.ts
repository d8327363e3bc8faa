import { explainGenerated } from "@qualitycontrol/tooling/explain";

// The suite loads validators late, and reports what they throw as a fault of its own.
const broken = explainGenerated();
if (broken === undefined) await import("@qualitycontrol/contract-tests/command");
else {
  console.error(broken);
  process.exitCode = 2;
}
