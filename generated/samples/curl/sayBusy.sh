# Become busy.
BASE_URL='http://127.0.0.1:4010'
AGENT_ID='30169'
GUID='xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1'

url="$BASE_URL/agentgateway/resource/onlineagent/$AGENT_ID/saybusy"
url="$url?reason=200&prolong=0"
response=$(
  printf 'Guid: %s\n' "$GUID" |
    curl --silent --show-error --max-time 15 --request POST \
      --header @- \
      --header 'Content-Type: application/json; charset=UTF-8' \
      "$url"
) || response=""
retcode=$(printf %s "$response" |
  grep -o '"retcode" *: *"[^"]*"' | head -n 1 | cut -d '"' -f 4)
if [ "$retcode" = 0 ]; then
  echo 'sayBusy succeeded'
elif [ -n "$retcode" ]; then
  echo "sayBusy failed: retcode $retcode" >&2
  false
else
  echo 'sayBusy: no valid response;' \
    'it may have taken effect' >&2
  false
fi
