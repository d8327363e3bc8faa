import { createInspector } from "@qualitycontrol/client";

// Sign out even in a call.
// It may cut a customer's call: call it only for a target that you have checked.
export async function forceLogout(agentid: string): Promise<void> {
  const inspector = createInspector({
    baseUrl: "http://127.0.0.1:4010",
    agentId: agentid,
    guid: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1",
  });
  // Throws an InspectorError unless the gateway reports success. Its outcome says whether the call may
  // have taken effect; its message has no Guid.
  await inspector.forceLogout();
  console.log("forceLogout succeeded");
}
