import { createInspector } from "@qualitycontrol/client";

// Ask whether you may inspect.
// Only the vendor's own client code shows this operation, so a gateway may not have it.
const inspector = createInspector({
  baseUrl: "http://127.0.0.1:4010",
  agentId: "30169",
  guid: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1",
});
// Throws an InspectorError unless the gateway reports success. Its outcome says whether the call may
// have taken effect; its message has no Guid.
const { result } = await inspector.isCensor();
console.log("isCensor succeeded", result);
