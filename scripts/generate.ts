import { Fault, run } from "@qualitycontrol/tooling/fault";
import { GENERATE, generate } from "@qualitycontrol/tooling/generate";

await run(async () => {
  if (process.argv.length > 2) throw new Fault(`${GENERATE} takes no arguments.`);
  await generate();
  console.log("generated/ follows from openapi/ again. Next: npm test");
  return 0;
});
