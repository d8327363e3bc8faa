# Adjust an agent's skill queues.
BASE_URL='http://127.0.0.1:4010'
AGENT_ID='30169'
GUID='xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1'
# In a value, write " as \", \ as \\, and ' as '\''.
BODY='{
  "workNo": "49999",
  "skills": [
    10,
    25
  ]
}'

url="$BASE_URL/agentgateway/resource/qualitycontrol/$AGENT_ID/adjustskill"
response=$(
  printf 'Guid: %s\n' "$GUID" |
    curl --silent --show-error --max-time 15 --request POST \
      --header @- \
      --header 'Content-Type: application/json; charset=UTF-8' \
      --data-binary "$BODY" \
      "$url"
) || response=""
retcode=$(printf %s "$response" |
  grep -o '"retcode" *: *"[^"]*"' | head -n 1 | cut -d '"' -f 4)
if [ "$retcode" = 0 ]; then
  echo 'adjustSkill succeeded'
elif [ -n "$retcode" ]; then
  echo "adjustSkill failed: retcode $retcode" >&2
  false
else
  echo 'adjustSkill: no valid response;' \
    'it may have taken effect' >&2
  false
fi
