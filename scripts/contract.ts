import { explainGenerated } from "@qualitycontrol/tooling/explain";

// Checked here, because the suite loads the validators late and would report their errors as its own.
const broken = explainGenerated();
if (broken === undefined) await import("@qualitycontrol/contract-tests/command");
else {
  console.error(broken);
  process.exitCode = 2;
}
