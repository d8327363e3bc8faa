/**
 * Marks a response of the mock. Its value is the version of the contract. Every response has it, including the refusal of a
 * malformed request.
 */
export const mockHeader = "qualitycontrol-mock";

/** Marks a response of the simulator. */
export const simulatorHeader = "qualitycontrol-simulator";

/** Marks a response of the simulator that is only the contract's example, because no rule simulates the operation. */
export const simulatorExampleHeader = "qualitycontrol-simulator-example";

/**
 * Marks a response that came through the validation proxy. The proxy removes the headers above, because any server may be
 * behind it.
 */
export const proxyHeader = "qualitycontrol-proxy";
