import { createInspector } from "@qualitycontrol/client";

// Adjust an agent's skill queues.
const inspector = createInspector({
  baseUrl: "http://127.0.0.1:4010",
  agentId: "30169",
  guid: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1",
});
// Throws an InspectorError unless the gateway reports success. Its outcome says whether the call may
// have taken effect; its message has no Guid.
await inspector.adjustSkill({ workNo: "49999", skills: [10, 25] });
console.log("adjustSkill succeeded");
