import { defaults } from "@qualitycontrol/core/defaults";
import { mockHeader } from "@qualitycontrol/core/identity-headers";
import { type Listening, listen } from "@qualitycontrol/core/listen";
import { callOf, startPage } from "@qualitycontrol/core/start-page";
import { UserError } from "@qualitycontrol/core/user-error";
import { createPrismServer } from "@qualitycontrol/prism-server/http-server";
import { loadPrismBundle, loadPrismContract } from "@qualitycontrol/prism-server/loaded-contract";

export interface MockOptions {
  /** The port to listen on. Without it, or with 0, any free one. */
  port?: number;
  /** The address to listen on. Without it, 127.0.0.1. */
  host?: string;
  /** The edition of the gateway. Without it, the base document, which states each page in its own edition. */
  edition?: string;
  /** The file of a bundle of the contract, JSON or YAML, to serve in place of the one that this package was made with. */
  bundle?: string;
  /** The scenario to answer with where an operation has it and a request names none. */
  scenario?: string;
}

/** A running mock: where it answers, and how to end it. */
export type Mock = Listening;

/** No operation has the scenario. The message lists the valid ones. */
export class UnknownScenario extends UserError {
  override name = "UnknownScenario";
}

/**
 * Starts a mock of the gateway that answers each operation with an example of the contract: the first one, or the one
 * that a request names by `Prefer: example=<scenario>`.
 *
 * @returns once the mock has answered a request
 * @throws CannotListen if the port is in use, or host or port cannot be used
 * @throws UnknownEdition or UnknownScenario if there is no such
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
  const having = Object.values(contract.operations).filter(
    ({ scenarios }) => scenario && Object.hasOwn(scenarios, scenario),
  );
  if (scenario !== undefined && having.length === 0) {
    const names = new Set(Object.values(contract.operations).flatMap(({ scenarios }) => Object.keys(scenarios)));
    throw new UnknownScenario(
      `Unknown scenario ${JSON.stringify(scenario)}. Valid scenarios: ${[...names].sort().join(", ")}.`,
    );
  }
  const answering = new Set<string>(having.map(({ operationId }) => operationId));
  const front = createPrismServer({
    operations,
    ask: (request, preference, operation) => {
      const isAnswering = scenario !== undefined && operation && answering.has(operation.iid as string);
      return ask(request, { ...(isAnswering ? { exampleKey: scenario } : {}), ...preference }, operation);
    },
    identity: { [mockHeader]: contract.document.info.version },
    page: startPage("A mock of the gateway", contract.document.info.version, [
      callOf(contract.document),
      'Choose another example by the header "Prefer: example=<scenario>"; an unknown one is answered with the valid ones.',
    ]),
  });
  return listen(front, host, port);
}
