import { watchDocs } from "@qualitycontrol/docs/watch-docs";
import { runMain } from "@qualitycontrol/tooling/run-main";

await runMain(async () => {
  await watchDocs();
  return 0;
});
