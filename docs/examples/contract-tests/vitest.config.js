// Starts one mock for all tests. `inject("qualitycontrolMock")` returns its URL.
export default { test: { globalSetup: ["@qualitycontrol/testkit/vitest"] } };
