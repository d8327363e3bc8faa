import type { Command } from "@qualitycontrol/core/command";
import { urlIn } from "@qualitycontrol/core/flags";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { optionsOf, proxyFlags } from "./flags.ts";
import type { Tally } from "./start-proxy.ts";

/** `qualitycontrol proxy` */
export const proxyCommand: Command<typeof proxyFlags> = {
  name: "proxy",
  usage: "<upstream> [options]",
  takesWords: true,
  about: `Runs in front of a gateway, forwards valid requests, and prints each violation as a line of JSON. Ctrl-C stops it and prints
a summary.`,
  flags: proxyFlags,
  async run(flags, words) {
    const options = optionsOf(urlIn(words), flags);
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
    return 0;
  },
};

const summary = ({ forwarded, refused, violations, drift }: Tally) =>
  `${forwarded} requests forwarded, ${refused} refused, ${violations} violations, ${drift} times drift.`;
