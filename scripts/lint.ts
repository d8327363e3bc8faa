import { UserError } from "@qualitycontrol/core/user-error";
import { lint } from "@qualitycontrol/tooling/lint/lint";
import { runMain } from "@qualitycontrol/tooling/run-main";

await runMain(async () => {
  if (process.argv.length > 2) throw new UserError("npm run lint takes no arguments.");
  const findings = await lint();
  if (findings.length === 0) {
    console.log("Redocly finds nothing in openapi/, Spectral finds nothing in its bundle.");
    return 0;
  }
  console.error(findings.map(({ text }) => text).join("\n"));
  console.error(`${findings.length} to mend. A warning fails, too; the style guide is openapi/README.md.`);
  return 1;
});
