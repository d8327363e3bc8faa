export * from "@qualitycontrol/contract-tests";
