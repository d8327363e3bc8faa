import { createInspector } from "@qualitycontrol/client";

// Sign in.
const inspector = createInspector({
  baseUrl: "http://127.0.0.1:4010",
  agentId: "30169",
});
// Throws an InspectorError unless the gateway reports success. Its outcome says whether the call may
// have taken effect; its message has no Guid.
await inspector.login({ password: "", phonenum: "40038", status: "4", releasephone: "false", agenttype: "4" });
console.log("login succeeded");
