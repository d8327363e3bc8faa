import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { buildDocs, PAGE } from "@qualitycontrol/docs/build-docs";
import { Fault, run } from "@qualitycontrol/tooling/fault";
import { inRoot } from "@qualitycontrol/tooling/root";

await run(async () => {
  if (process.argv.length > 2) throw new Fault("npm run docs takes no arguments.");
  const page = join(await buildDocs(), PAGE);
  console.log(`The docs are in ${relative(inRoot(), page)}. Open: ${pathToFileURL(page)}`);
  return 0;
});
