import { createInspector } from "@qualitycontrol/client";

// Sign in by force.
// It may cut a customer's call: call it only for a target that you have checked.
export async function forceLogin(agentid: string): Promise<void> {
  const inspector = createInspector({
    baseUrl: "http://127.0.0.1:4010",
    agentId: agentid,
  });
  // Throws an InspectorError unless the gateway reports success. Its outcome says whether the call may
  // have taken effect; its message has no Guid.
  await inspector.forceLogin({ password: "", phonenum: "40038", status: "4", releasephone: "false", agenttype: "4" });
  console.log("forceLogin succeeded");
}
