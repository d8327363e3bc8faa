# Sign in.
# The response may have a new Guid to send from now on, after the "=" in the
# header Set-GUID: add --dump-header.
BASE_URL='http://127.0.0.1:4010'
AGENT_ID='30169'
# In a value, write " as \", \ as \\, and ' as '\''.
BODY='{
  "password": "",
  "phonenum": "40038",
  "status": "4",
  "releasephone": "false",
  "agenttype": "4"
}'

url="$BASE_URL/agentgateway/resource/onlineagent/$AGENT_ID"
response=$(
  printf %s "$BODY" |
    curl --silent --show-error --max-time 15 --request PUT \
      --header 'Content-Type: application/json; charset=UTF-8' \
      --data-binary @- \
      "$url"
) || response=""
retcode=$(printf %s "$response" |
  grep -o '"retcode" *: *"[^"]*"' | head -n 1 | cut -d '"' -f 4)
if [ "$retcode" = 0 ]; then
  echo 'login succeeded'
elif [ -n "$retcode" ]; then
  echo "login failed: retcode $retcode" >&2
  false
else
  echo 'login: no valid response;' \
    'it may have taken effect' >&2
  false
fi
