export default { test: { globalSetup: ["@qualitycontrol/testkit/vitest"] } };
