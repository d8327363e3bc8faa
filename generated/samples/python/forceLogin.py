# Sign in by force.
# It may cut a customer's call: call it only for a target that you have checked.
# The response may have a new Guid to send from now on, after the "=" in
# response.headers["Set-GUID"].
import json
import urllib.request
from urllib.parse import quote

BASE_URL = "http://127.0.0.1:4010"
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


def forceLogin(agentid):
    url = (
        f"{BASE_URL}/agentgateway/resource/onlineagent/{quote(agentid, safe='')}"
        "/forcelogin"
    )
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
            f"forceLogin: no valid response ({type(error).__name__})"
            "; it may have taken effect"
        ) from None
    if retcode != "0":
        raise RuntimeError(f"forceLogin failed: retcode {retcode}")
    print("forceLogin succeeded")
