# Stop listening or inserting.
BASE_URL='http://127.0.0.1:4010'
AGENT_ID='30169'
GUID='xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1'

url="$BASE_URL/agentgateway/resource/qualitycontrol/$AGENT_ID/49999"
response=$(
  printf 'Guid: %s\n' "$GUID" |
    curl --silent --show-error --max-time 15 --request DELETE \
      --header @- \
      --header 'Content-Type: application/json; charset=UTF-8' \
      "$url"
) || response=""
retcode=$(printf %s "$response" |
  grep -o '"retcode" *: *"[^"]*"' | head -n 1 | cut -d '"' -f 4)
if [ "$retcode" = 0 ]; then
  echo 'stopSuperviseOrInsert succeeded'
elif [ -n "$retcode" ]; then
  echo "stopSuperviseOrInsert failed: retcode $retcode" >&2
  false
else
  echo 'stopSuperviseOrInsert: no valid response;' \
    'it may have taken effect' >&2
  false
fi
