# Look up an agent.
BASE_URL='http://127.0.0.1:4010'
AGENT_ID='30169'
GUID='xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1'

url="$BASE_URL/agentgateway/resource/agentgroup/$AGENT_ID/agentbyworkno"
url="$url/49999"
response=$(
  printf 'Guid: %s\n' "$GUID" |
    curl --silent --show-error --max-time 15 --request GET \
      --header @- \
      --header 'Content-Type: application/json; charset=UTF-8' \
      "$url"
) || response=""
retcode=$(printf %s "$response" |
  grep -o '"retcode" *: *"[^"]*"' | head -n 1 | cut -d '"' -f 4)
if [ "$retcode" = 0 ]; then
  echo 'queryAgentInfoByWorkNo succeeded'
  # Without the Guid and what follows it, if the response contains it.
  printf '%s\n' "${response%%"$GUID"*}"
elif [ -n "$retcode" ]; then
  echo "queryAgentInfoByWorkNo failed: retcode $retcode" >&2
  false
else
  echo 'queryAgentInfoByWorkNo: no valid response' >&2
  false
fi
