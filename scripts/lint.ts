import { UserError } from "@qualitycontrol/core/user-error";
import { lint } from "@qualitycontrol/tooling/lint/lint";
import { runMain } from "@qualitycontrol/tooling/run-main";

await runMain(async () => {
  if (process.argv.length > 2) throw new UserError("npm run lint takes no arguments.");
  const findings = await lint();
  if (findings.length === 0) {
    console.log("No problems: Redocly (openapi/), Spectral (bundle).");
    return 0;
  }
  console.error(findings.map(({ text }) => text).join("\n"));
  const count = findings.length === 1 ? "1 problem" : `${findings.length} problems`;
  console.error(`${count}. Fix them all, warnings included; openapi/README.md explains each rule.`);
  return 1;
});
