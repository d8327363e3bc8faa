import { createInspector } from "@qualitycontrol/client";

// Force an agent idle.
const inspector = createInspector({
  baseUrl: "http://127.0.0.1:4010",
  agentId: "30169",
  guid: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1",
});
// Throws an InspectorError, which does not contain the Guid, unless the gateway reports success.
await inspector.forceIdle({ workNo: "49999" });
console.log("forceIdle succeeded");
