# Sign in by force.
# It may cut a customer's call: call it only for a target that you have checked.
# If the response has a header Set-GUID, send the Guid after its "=" from now on.
import json
import urllib.parse
import urllib.request

BASE_URL = "http://127.0.0.1:4010"


class AnyStatus(urllib.request.HTTPErrorProcessor):
    # Only retcode decides, whatever the HTTP status; a redirect is not followed.
    def http_response(self, request, response):
        return response

    https_response = http_response


def forceLogin(agentid):
    request = urllib.request.Request(
        BASE_URL + "/agentgateway/resource/onlineagent/" + urllib.parse.quote(agentid, safe="") + "/forcelogin",
        method="PUT",
        headers={"Content-Type": "application/json; charset=UTF-8"},
        data=json.dumps({"password": "", "phonenum": "40038", "status": "4", "releasephone": "false", "agenttype": "4"}).encode(),
    )
    try:
        with urllib.request.build_opener(AnyStatus).open(request, timeout=15) as response:
            answer = json.load(response)
        retcode = answer["retcode"]
    except Exception as error:
        # Without its message, which may contain the Guid.
        raise RuntimeError(f"forceLogin: no valid response ({type(error).__name__}); it may have taken effect") from None
    if retcode != "0":
        raise RuntimeError(f"forceLogin failed: retcode {retcode}")
    print("forceLogin succeeded")
