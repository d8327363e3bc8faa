import { Fault, run } from "@qualitycontrol/tooling/fault";
import { lint } from "@qualitycontrol/tooling/lint/lint";

await run(async () => {
  if (process.argv.length > 2) throw new Fault("npm run lint takes no arguments.");
  const findings = await lint();
  if (findings.length === 0) {
    console.log("Redocly finds nothing in openapi/, Spectral finds nothing in its bundle.");
    return 0;
  }
  console.error(findings.map(({ text }) => text).join("\n"));
  console.error(`${findings.length} to mend. A warning fails, too; the style guide is openapi/README.md.`);
  return 1;
});
