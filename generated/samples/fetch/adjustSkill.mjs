// Adjust an agent's skill queues.
const BASE_URL = "http://127.0.0.1:4010";
const AGENT_ID = "30169";
const GUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1";
const BODY = {
  workNo: "49999",
  skills: [10, 25],
};

const url = `${BASE_URL}/agentgateway/resource/qualitycontrol/${AGENT_ID}/adjustskill`;
const { retcode } = await fetch(url, {
  method: "POST",
  headers: { Guid: GUID, "Content-Type": "application/json; charset=UTF-8" },
  body: JSON.stringify(BODY),
  redirect: "error",
  cache: "no-store",
  signal: AbortSignal.timeout(15_000),
})
  .then((response) => response.json())
  .catch((error) => {
    // Without its message, which may contain the Guid.
    const reason = error.cause?.code ?? error.name;
    throw new Error(`adjustSkill: no valid response (${reason}); it may have taken effect`);
  });
if (retcode !== "0") throw new Error(`adjustSkill failed: retcode ${retcode}`);
console.log("adjustSkill succeeded");
