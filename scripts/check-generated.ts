import { checkGenerated } from "@qualitycontrol/tooling/check-generated";
import { run } from "@qualitycontrol/tooling/fault";
import { GENERATE } from "@qualitycontrol/tooling/notice";

await run(async () => {
  const differences = await checkGenerated();
  if (differences.length === 0) {
    console.log("generated/ follows from openapi/.");
    return 0;
  }
  console.error([...differences, `Mend it with: ${GENERATE}`].join("\n"));
  return 1;
});
