import { defaults } from "@qualitycontrol/core/defaults";
import { mockHeader } from "@qualitycontrol/core/identity-headers";
import { type Listening, listen } from "@qualitycontrol/core/listen";
import { callOf, startPage } from "@qualitycontrol/core/start-page";
import { UserError } from "@qualitycontrol/core/user-error";
import { createPrismServer } from "@qualitycontrol/prism-server/http-server";
import { loadPrismBundle, loadPrismContract } from "@qualitycontrol/prism-server/loaded-contract";

export interface MockOptions {
  /** The port to listen on. Default: 0, any free port. */
  port?: number;
  /** The address to listen on. Default: 127.0.0.1. */
  host?: string;
  /** The edition of the gateway, or `as-documented`: each page in its own edition. Default: the newest edition. */
  edition?: string;
  /** The file of a bundle of the contract (JSON or YAML) to serve instead of the built-in one. */
  bundle?: string;
  /** The default scenario for requests without a Prefer header. It applies to the operations that have it. */
  scenario?: string;
}

/** A running mock: its URL, and how to stop it. */
export type Mock = Listening;

/** No operation has the scenario. The message lists the valid ones. */
export class UnknownScenario extends UserError {
  override name = "UnknownScenario";
}

/**
 * Starts a mock of the gateway. It responds to each operation with an example of the contract: the first one, or the one that
 * the request names with `Prefer: example=<scenario>`.
 *
 * @returns once the mock responds
 * @throws CannotListen if the host or port is invalid or in use
 * @throws UnknownEdition or UnknownScenario if the contract has no such edition or scenario
 * @throws WrongBundle if the file is not an OpenAPI bundle, or not a bundle of this contract
 */
export async function startMock({
  port = 0,
  host = defaults.host,
  edition,
  bundle,
  scenario,
}: MockOptions = {}): Promise<Mock> {
  const { contract, operations, ask } = await (bundle === undefined
    ? loadPrismContract(edition)
    : loadPrismBundle(bundle));
  const withScenario = Object.values(contract.operations).filter(
    ({ scenarios }) => scenario && Object.hasOwn(scenarios, scenario),
  );
  if (scenario !== undefined && withScenario.length === 0) {
    const names = new Set(Object.values(contract.operations).flatMap(({ scenarios }) => Object.keys(scenarios)));
    throw new UnknownScenario(
      `Unknown scenario ${JSON.stringify(scenario)}. Valid scenarios: ${[...names].sort().join(", ")}.`,
    );
  }
  const operationIds = new Set<string>(withScenario.map(({ operationId }) => operationId));
  const server = createPrismServer({
    operations,
    ask: (request, preference, operation) => {
      const applies = scenario !== undefined && operation && operationIds.has(operation.iid as string);
      return ask(request, { ...(applies ? { exampleKey: scenario } : {}), ...preference }, operation);
    },
    identity: { [mockHeader]: contract.document.info.version },
    page: startPage("A mock of the gateway", contract.document.info.version, [
      callOf(contract.document),
      'Choose another example with the header "Prefer: example=<scenario>". For an unknown name, the response lists the valid ones.',
    ]),
  });
  return listen(server, host, port);
}
