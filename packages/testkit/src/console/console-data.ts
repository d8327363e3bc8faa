import type { Operation } from "@qualitycontrol/contract/operations";
import { proxyHeaders } from "@qualitycontrol/contract-tests/identity";
import { type ContractRequest, sampleSubjects, validBody, validValues } from "@qualitycontrol/contract-tests/request";
import { SetupRequests } from "@qualitycontrol/contract-tests/setup-requests";
import { loadContract } from "@qualitycontrol/core/contract";
import { mockHeader, simulatorHeader } from "@qualitycontrol/core/identity-headers";
import type { Targets } from "./targets.ts";

/** What the console knows of an operation. */
interface OperationInConsole extends Pick<Operation, "method" | "path" | "secured" | "scenarios"> {
  parameters: { name: string; in: string; required: boolean; value: string }[];
  body?: string;
  /** The requests that fulfil the operation's prerequisites in the simulator, from its initial state. */
  setup: ContractRequest[];
}

/** The module that the console's script imports: the targets, and a valid request of each operation. */
export async function consoleData(targets: Targets): Promise<string> {
  const contract = await loadContract();
  const subjects = sampleSubjects(contract);
  const setup = new SetupRequests(contract, subjects);
  const data = {
    targets,
    identityHeaders: { mock: mockHeader, simulator: simulatorHeader },
    proxyHeaders,
    codes: Object.fromEntries(
      Object.entries(contract.document.components["x-result-codes"]).map(([code, { name }]) => [name, code]),
    ),
    contentType: setup.call("login").headers["content-type"],
    operations: Object.fromEntries(
      Object.values<Operation>(contract.operations).map((operation) => [operation.operationId, inConsole(operation)]),
    ),
  };
  return `export default ${JSON.stringify(data)};\n`;

  function inConsole(operation: Operation): OperationInConsole {
    const values = validValues(operation, subjects);
    return {
      method: operation.method,
      path: operation.path,
      secured: operation.secured,
      scenarios: operation.scenarios,
      parameters: operation.parameters.map(({ name, in: place, required }) => ({
        name,
        in: place,
        required,
        value: values[name] ?? "",
      })),
      ...(operation.hasBody ? { body: JSON.stringify(validBody(contract, operation, subjects), null, 2) } : {}),
      setup: [setup.reset, ...setup.prerequisitesOf(operation)],
    };
  }
}
