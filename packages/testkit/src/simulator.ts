export * from "@qualitycontrol/simulator";
