export { type ContractSuiteOptions, defineContractSuite } from "@qualitycontrol/contract-tests/vitest";
export { default } from "@qualitycontrol/mock/vitest";
