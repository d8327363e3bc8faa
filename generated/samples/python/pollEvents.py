# Poll for the next event.
# The response may have a new Guid to send from now on, after the "=" in
# response.headers["Set-GUID"].
import json
import urllib.request

BASE_URL = "http://127.0.0.1:4010"
AGENT_ID = "30169"
GUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1"


class AnyStatus(urllib.request.HTTPErrorProcessor):
    # Only retcode decides, whatever the HTTP status; a redirect is not followed.
    def http_response(self, request, response):
        return response

    https_response = http_response


url = f"{BASE_URL}/agentgateway/resource/agentevent/{AGENT_ID}?calldata=0"
request = urllib.request.Request(
    url,
    method="GET",
    headers={"Guid": GUID, "Content-Type": "application/json; charset=UTF-8"},
)
opener = urllib.request.build_opener(AnyStatus)
try:
    with opener.open(request, timeout=15) as response:
        answer = json.load(response)
    retcode = answer["retcode"]
except Exception as error:
    # Without its message, which may contain the Guid.
    raise RuntimeError(
        f"pollEvents: no valid response ({type(error).__name__})"
        "; it may have taken effect"
    ) from None
if retcode != "0":
    raise RuntimeError(f"pollEvents failed: retcode {retcode}")
print("pollEvents succeeded", answer.get("event"))
