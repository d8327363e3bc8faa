/** The types that openapi-typescript generates from the contract, for openapi-fetch and every other tool that uses them. */
export type { components, operations, paths } from "@qualitycontrol/contract/types";
