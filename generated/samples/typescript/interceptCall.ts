import { createInspector } from "@qualitycontrol/client";

// Intercept a specified call.
// It may cut a customer's call: call it only for a target that you have checked.
export async function interceptCall(workNo: string, callId: string): Promise<void> {
  const inspector = createInspector({
    baseUrl: "http://127.0.0.1:4010",
    agentId: "30169",
    guid: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1",
  });
  // Throws an InspectorError unless the gateway reports success. Its outcome says whether the call may
  // have taken effect; its message has no Guid.
  await inspector.interceptCall({ workNo, callId });
  console.log("interceptCall succeeded");
}
