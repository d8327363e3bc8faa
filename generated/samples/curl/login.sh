# Sign in.
# If the response has a header Set-GUID, send the Guid after its "=" from now on.
BASE_URL='http://127.0.0.1:4010'
AGENT_ID='30169'

response=$(
  printf %s '{"password":"","phonenum":"40038","status":"4","releasephone":"false","agenttype":"4"}' |
    curl --silent --show-error --max-time 15 --request PUT \
      --header 'Content-Type: application/json; charset=UTF-8' \
      --data-binary @- \
      "$BASE_URL/agentgateway/resource/onlineagent/$AGENT_ID"
) || response=""
retcode=$(printf %s "$response" | grep -o '"retcode" *: *"[^"]*"' | head -n 1 | cut -d '"' -f 4)
if [ "$retcode" = 0 ]; then
  echo 'login succeeded'
else
  echo "login failed: ${retcode:-no valid response; it may have taken effect}" >&2
  false
fi
