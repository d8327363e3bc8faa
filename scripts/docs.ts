import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "@qualitycontrol/core/user-error";
import { buildDocs, PAGE } from "@qualitycontrol/docs/build-docs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { runMain } from "@qualitycontrol/tooling/run-main";

await runMain(async () => {
  if (process.argv.length > 2) throw new UserError("npm run docs takes no arguments.");
  const page = join(await buildDocs(), PAGE);
  console.log(`The docs are in ${relative(inRoot(), page)}. Open: ${pathToFileURL(page)}`);
  return 0;
});
