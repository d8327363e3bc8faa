# Intercept a specified call.
# It may cut a customer's call: call it only for a target that you have checked.
# $1: workNo, $2: callId.
BASE_URL='http://127.0.0.1:4010'
AGENT_ID='30169'
GUID='xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1'

interceptCall() {
  for value in "$1" "$2"; do
    case $value in
      '' | *[!0-9A-Za-z_-]*)
        echo 'interceptCall was not sent:' \
          'workNo and callId may have letters, digits, - and _ only' >&2
        return 1
        ;;
    esac
  done
  url="$BASE_URL/agentgateway/resource/qualitycontrol/$AGENT_ID/intercept"
  url="$url/$1/$2"
  response=$(
    printf 'Guid: %s\n' "$GUID" |
      curl --silent --show-error --max-time 15 --request PUT \
        --header @- \
        --header 'Content-Type: application/json; charset=UTF-8' \
        "$url"
  ) || response=""
  retcode=$(printf %s "$response" |
    grep -o '"retcode" *: *"[^"]*"' | head -n 1 | cut -d '"' -f 4)
  if [ "$retcode" = 0 ]; then
    echo 'interceptCall succeeded'
  elif [ -n "$retcode" ]; then
    echo "interceptCall failed: retcode $retcode" >&2
    false
  else
    echo 'interceptCall: no valid response;' \
      'it may have taken effect' >&2
    false
  fi
}
