import { runCommand } from "@qualitycontrol/core/run-command";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { optionsOf, usage } from "./flags.ts";
import type { Tally } from "./start-proxy.ts";

/** Runs the command `qualitycontrol-proxy`. */
export const runProxy = (args: readonly string[]): Promise<void> => runCommand(() => startFromFlags(args));

async function startFromFlags(args: readonly string[]): Promise<void> {
  const options = optionsOf(args);
  if (options === undefined) return console.log(usage);
  // Loading Prism takes half a second. --help and an invalid flag do not wait for it.
  const { startProxy } = await import("./start-proxy.ts");
  const running = await startProxy({
    ...options,
    onViolation: (violation) => console.log(JSON.stringify(violation)),
  });
  let summarized = false;
  endOnSignal(async () => {
    if (!summarized) console.error(summary(running.tally()));
    summarized = true;
    await running.close();
  });
  console.error(`The proxy answers at ${running.url}. Ctrl-C stops it.`);
}

const summary = ({ forwarded, refused, violations, drift }: Tally) =>
  `${forwarded} requests forwarded, ${refused} refused, ${violations} violations, ${drift} times drift.`;
