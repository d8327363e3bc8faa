export * from "@qualitycontrol/proxy";
