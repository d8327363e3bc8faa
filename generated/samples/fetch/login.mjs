// Sign in.
// The response may have a new Guid to send from now on, after the "=" in response.headers.get("Set-GUID").
const BASE_URL = "http://127.0.0.1:4010";
const AGENT_ID = "30169";
const BODY = {
  password: "",
  phonenum: "40038",
  status: "4",
  releasephone: "false",
  agenttype: "4",
};

const url = `${BASE_URL}/agentgateway/resource/onlineagent/${AGENT_ID}`;
const { retcode } = await fetch(url, {
  method: "PUT",
  headers: { "Content-Type": "application/json; charset=UTF-8" },
  body: JSON.stringify(BODY),
  redirect: "error",
  cache: "no-store",
  signal: AbortSignal.timeout(15_000),
})
  .then((response) => response.json())
  .catch((error) => {
    // Without its message, which may contain the Guid.
    const reason = error.cause?.code ?? error.name;
    throw new Error(`login: no valid response (${reason}); it may have taken effect`);
  });
if (retcode !== "0") throw new Error(`login failed: retcode ${retcode}`);
console.log("login succeeded");
