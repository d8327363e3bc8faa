/**
 * The header by which an answer says that it comes from this mock and not from a gateway. Its value is the version of
 * the contract. Every answer carries it, the refusal of an unreadable request too.
 */
export const mockHeader = "qualitycontrol-mock";
