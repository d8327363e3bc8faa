import "@qualitycontrol/contract-tests/command";
