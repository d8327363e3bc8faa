import { createInspector } from "@qualitycontrol/client";

// Poll for the next event.
const inspector = createInspector({
  baseUrl: "http://127.0.0.1:4010",
  agentId: "30169",
  guid: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1",
  edition: "2023-09",
});
// Throws an InspectorError unless the gateway reports success. Its outcome says whether the call may
// have taken effect; its message has no Guid.
const { event } = await inspector.pollEvents({ calldata: "0" });
console.log("pollEvents succeeded", event);
