/** What openapi-typescript makes of the contract: for openapi-fetch, and for every other tool that takes it. */
export type { components, operations, paths } from "@qualitycontrol/contract/types";
