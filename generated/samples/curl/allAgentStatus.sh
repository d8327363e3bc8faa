# List all agents with their states.
# Only the vendor's own client code shows this operation, so a gateway may not
# have it.
BASE_URL='http://127.0.0.1:4010'
AGENT_ID='30169'
GUID='xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1'

url="$BASE_URL/agentgateway/resource/agentgroup/$AGENT_ID/allagentstatus"
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
  echo 'allAgentStatus succeeded'
  # Without the Guid and what follows it, if the response contains it.
  printf '%s\n' "${response%%"$GUID"*}"
elif [ -n "$retcode" ]; then
  echo "allAgentStatus failed: retcode $retcode" >&2
  false
else
  echo 'allAgentStatus: no valid response' >&2
  false
fi
