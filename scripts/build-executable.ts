import { statSync } from "node:fs";
import { relative } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { buildDocs } from "@qualitycontrol/docs/build-docs";
import { buildExecutable } from "@qualitycontrol/tooling/executable/build-executable";
import { runMain } from "@qualitycontrol/tooling/run-main";

await runMain(async () => {
  if (process.argv.length > 2) throw new UserError("It takes no arguments. Usage: npm run build:executable");
  const file = await buildExecutable(buildDocs);
  const path = relative(process.cwd(), file).replace(/^(?!\.)/, "./");
  console.log(`The executable: ${path} (${Math.round(statSync(file).size / 1e6)} MB)\nNext: ${path} --help`);
  return 0;
});
