import { checkGenerated } from "@qualitycontrol/tooling/check-generated";
import { GENERATE } from "@qualitycontrol/tooling/notice";
import { runMain } from "@qualitycontrol/tooling/run-main";

await runMain(async () => {
  const differences = await checkGenerated();
  if (differences.length === 0) {
    console.log("generated/ follows from openapi/.");
    return 0;
  }
  console.error([...differences, `Mend it with: ${GENERATE}`].join("\n"));
  return 1;
});
