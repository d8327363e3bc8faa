import { createInspector } from "@qualitycontrol/client";

// Switch between listening, inserting and whispering.
const inspector = createInspector({
  baseUrl: "http://127.0.0.1:4010",
  agentId: "30169",
  guid: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1",
});
// Throws an InspectorError unless the gateway reports success. Its outcome says whether the call may
// have taken effect; its message has no Guid.
await inspector.requestSwitchInsertWhisperAgent({ whisperagentid: "49999", switchtype: "2" });
console.log("requestSwitchInsertWhisperAgent succeeded");
