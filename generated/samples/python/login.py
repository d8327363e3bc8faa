# Sign in.
# The response may have a new Guid to send from now on, after the "=" in
# response.headers["Set-GUID"].
import json
import urllib.request

BASE_URL = "http://127.0.0.1:4010"
AGENT_ID = "30169"
BODY = {
    "password": "",
    "phonenum": "40038",
    "status": "4",
    "releasephone": "false",
    "agenttype": "4",
}


class AnyStatus(urllib.request.HTTPErrorProcessor):
    # Only retcode decides, whatever the HTTP status; a redirect is not followed.
    def http_response(self, request, response):
        return response

    https_response = http_response


url = f"{BASE_URL}/agentgateway/resource/onlineagent/{AGENT_ID}"
request = urllib.request.Request(
    url,
    method="PUT",
    headers={"Content-Type": "application/json; charset=UTF-8"},
    data=json.dumps(BODY).encode(),
)
opener = urllib.request.build_opener(AnyStatus)
try:
    with opener.open(request, timeout=15) as response:
        answer = json.load(response)
    retcode = answer["retcode"]
except Exception as error:
    # Without its message, which may contain the Guid.
    raise RuntimeError(
        f"login: no valid response ({type(error).__name__})"
        "; it may have taken effect"
    ) from None
if retcode != "0":
    raise RuntimeError(f"login failed: retcode {retcode}")
print("login succeeded")
