// List all agents with their states.
// Only the vendor's own client code shows this operation, so a gateway may not have it.
const BASE_URL = "http://127.0.0.1:4010";
const AGENT_ID = "30169";
const GUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1";

const url = `${BASE_URL}/agentgateway/resource/agentgroup/${AGENT_ID}/allagentstatus`;
const { retcode, result } = await fetch(url, {
  method: "GET",
  headers: { Guid: GUID, "Content-Type": "application/json; charset=UTF-8" },
  redirect: "error",
  cache: "no-store",
  signal: AbortSignal.timeout(15_000),
})
  .then((response) => response.json())
  .catch((error) => {
    // Without its message, which may contain the Guid.
    const reason = error.cause?.code ?? error.name;
    throw new Error(`allAgentStatus: no valid response (${reason})`);
  });
if (retcode !== "0") throw new Error(`allAgentStatus failed: retcode ${retcode}`);
console.log("allAgentStatus succeeded", result);
