import { createInspector } from "@qualitycontrol/client";

// Become busy.
const inspector = createInspector({
  baseUrl: "http://127.0.0.1:4010",
  agentId: "30169",
  guid: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1",
  edition: "2023-09",
});
// Throws an InspectorError unless the gateway reports success. Its outcome says whether the call may
// have taken effect; its message has no Guid.
await inspector.sayBusy({ reason: "200", prolong: "0" });
console.log("sayBusy succeeded");
