import { parseArgs } from "node:util";
import { UserError } from "@qualitycontrol/core/user-error";
import { generate } from "@qualitycontrol/tooling/generate";
import { GENERATE } from "@qualitycontrol/tooling/notice";
import { runMain } from "@qualitycontrol/tooling/run-main";

await runMain(async () => {
  await generate(parse().target);
  console.log("generated/ is up to date. Next: npm test");
  return 0;
});

function parse() {
  try {
    return parseArgs({ options: { target: { type: "string" } } }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message}. Usage: ${GENERATE} [-- --target <name>]`);
  }
}
