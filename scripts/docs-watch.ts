import { WrongFlag } from "@qualitycontrol/core/flags";
import { CannotListen } from "@qualitycontrol/core/listen";
import { watchDocs } from "@qualitycontrol/docs/watch-docs";
import { run } from "@qualitycontrol/tooling/fault";

await run(
  async () => {
    await watchDocs();
    return 0;
  },
  WrongFlag,
  CannotListen,
);
