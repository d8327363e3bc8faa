import { type Command, listenFlags } from "@qualitycontrol/core/command";
import { editionNames, loadContract } from "@qualitycontrol/core/contract";
import { defaults } from "@qualitycontrol/core/defaults";
import { portOf, WrongFlag } from "@qualitycontrol/core/flags";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { readBundle } from "@qualitycontrol/prism-server/bundle";
import { proxyFlags } from "@qualitycontrol/proxy/flags";
import { listScenarios } from "./list-scenarios.ts";

const flags = {
  ...listenFlags(defaults.port),
  edition: {
    value: "<edition>",
    help: `serve this edition of the gateway (${editionNames().join(", ")}); default: the newest edition`,
  },
  bundle: { value: "<file>", help: "serve this bundle of the contract, JSON or YAML, instead of the built-in one" },
  scenario: { value: "<name>", help: "use this scenario for requests without a Prefer header" },
  list: { help: "list the scenarios of each operation with their result codes" },
} as const;

/** `qualitycontrol mock` */
export const mockCommand: Command<typeof flags> = {
  name: "mock",
  usage: "[options]",
  about: `Starts a mock that responds to each operation with an example of the contract. A request chooses another example with the
header "Prefer: example=<scenario>" or "Prefer: code=<result code>"; for an unknown name, the response lists the valid ones.
Ctrl-C stops it.`,
  flags,
  others: { proxy: proxyFlags },
  async run({ port = String(defaults.port), host = defaults.host, edition, bundle, scenario, list }) {
    if (bundle !== undefined && edition !== undefined) {
      throw new WrongFlag("--bundle and --edition exclude each other: a bundle has one edition. Omit one of them.");
    }
    if (list) {
      console.log(listScenarios(await (bundle === undefined ? loadContract(edition) : readBundle(bundle))));
      return 0;
    }
    const address = { host, port: portOf("--port", port) };
    const version = { ...(edition === undefined ? {} : { edition }), ...(bundle === undefined ? {} : { bundle }) };
    // Loading Prism takes half a second. --help and an invalid flag do not wait for it.
    const { startMock } = await import("./start-mock.ts");
    const mock = await startMock({ ...address, ...version, ...(scenario === undefined ? {} : { scenario }) });
    endOnSignal(mock.close);
    console.log(`The mock answers at ${mock.url}. Ctrl-C stops it.`);
    return 0;
  },
};
