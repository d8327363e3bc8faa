import { parseArgs } from "node:util";
import { Fault, run } from "@qualitycontrol/tooling/fault";
import { generate } from "@qualitycontrol/tooling/generate";
import { GENERATE } from "@qualitycontrol/tooling/notice";

await run(async () => {
  await generate(parse().target);
  console.log("generated/ is up to date. Next: npm test");
  return 0;
});

function parse() {
  try {
    return parseArgs({ options: { target: { type: "string" } } }).values;
  } catch (error) {
    throw new Fault(`${(error as Error).message}. Usage: ${GENERATE} [-- --target <name>]`);
  }
}
