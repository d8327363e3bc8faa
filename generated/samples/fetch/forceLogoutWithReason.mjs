// Sign out in a call, with a reason.
// It may cut a customer's call: call it only for a target that you have checked.
const BASE_URL = "http://127.0.0.1:4010";
const GUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1";

export async function forceLogoutWithReason(agentid) {
  const url = `${BASE_URL}/agentgateway/resource/onlineagent/${encodeURIComponent(agentid)}/forcelogoutwithreason/1`;
  const { retcode } = await fetch(url, {
    method: "DELETE",
    headers: { Guid: GUID, "Content-Type": "application/json; charset=UTF-8" },
    redirect: "error",
    cache: "no-store",
    signal: AbortSignal.timeout(15_000),
  })
    .then((response) => response.json())
    .catch((error) => {
      // Without its message, which may contain the Guid.
      const reason = error.cause?.code ?? error.name;
      throw new Error(`forceLogoutWithReason: no valid response (${reason}); it may have taken effect`);
    });
  if (retcode !== "0") throw new Error(`forceLogoutWithReason failed: retcode ${retcode}`);
  console.log("forceLogoutWithReason succeeded");
}
