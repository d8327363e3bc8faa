import { release } from "@qualitycontrol/tooling/release/command";
import { runMain } from "@qualitycontrol/tooling/run-main";

await runMain(release);
