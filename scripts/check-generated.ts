import { UserError } from "@qualitycontrol/core/user-error";
import { checkGenerated } from "@qualitycontrol/tooling/check-generated";
import { GENERATE } from "@qualitycontrol/tooling/notice";
import { runMain } from "@qualitycontrol/tooling/run-main";

await runMain(async () => {
  if (process.argv.length > 2) throw new UserError("npm run check:generated takes no arguments.");
  const differences = await checkGenerated();
  if (differences.length === 0) {
    console.log("generated/ is up to date with openapi/.");
    return 0;
  }
  console.error([...differences, `To fix this, run: ${GENERATE}`].join("\n"));
  return 1;
});
