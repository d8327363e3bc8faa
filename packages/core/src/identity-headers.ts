/**
 * The header by which an answer says that it comes from this mock and not from a gateway. Its value is the version of
 * the contract. Every answer carries it, the refusal of an unreadable request too.
 */
export const mockHeader = "qualitycontrol-mock";

/** The header by which an answer says that it comes from this project's simulator. */
export const simulatorHeader = "qualitycontrol-simulator";

/** The header by which a response of the simulator says that it is only the contract's example: no rule simulates the operation. */
export const simulatorExampleHeader = "qualitycontrol-simulator-example";

/**
 * The header by which an answer says that it came through the validation proxy. Who is behind it may be anybody, hence
 * the proxy takes the headers above away.
 */
export const proxyHeader = "qualitycontrol-proxy";
