# Poll for the next event.
# The response may have a new Guid to send from now on, after the "=" in the
# header Set-GUID: add --dump-header.
BASE_URL='http://127.0.0.1:4010'
AGENT_ID='30169'
GUID='xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1'

url="$BASE_URL/agentgateway/resource/agentevent/$AGENT_ID?calldata=0"
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
  echo 'pollEvents succeeded'
  # Without the Guid and what follows it, if the response contains it.
  printf '%s\n' "${response%%"$GUID"*}"
elif [ -n "$retcode" ]; then
  echo "pollEvents failed: retcode $retcode" >&2
  false
else
  echo 'pollEvents: no valid response;' \
    'it may have taken effect' >&2
  false
fi
