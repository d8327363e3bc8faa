export default { test: { globalSetup: ["@qualitycontrol/mock/vitest"] } };
