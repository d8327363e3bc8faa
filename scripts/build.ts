import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UserError } from "@qualitycontrol/core/user-error";
import { buildDocs } from "@qualitycontrol/docs/build-docs";
import { pack } from "@qualitycontrol/tooling/pack/pack";
import { inRoot } from "@qualitycontrol/tooling/root";
import { runMain } from "@qualitycontrol/tooling/run-main";

await runMain(async () => {
  const { out } = parse();
  const tarballs = await pack(out === undefined ? inRoot("dist/packages") : resolve(out), buildDocs);
  // npm takes a path without a leading dot for a repository of GitHub.
  const paths = tarballs.map((tarball) => relative(process.cwd(), tarball).replace(/^(?!\.)/, "./"));
  console.log(`The packages:\n${paths.map((path) => `  ${path}`).join("\n")}\nNext: npm install <tarball>`);
  return 0;
});

function parse() {
  try {
    return parseArgs({ options: { out: { type: "string" } } }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message} Usage: npm run build [-- --out <folder>]`);
  }
}
