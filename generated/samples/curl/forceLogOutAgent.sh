# Sign an agent out by force.
# It may cut a customer's call: call it only for a target that you have checked.
# $1: workNo.
BASE_URL='http://127.0.0.1:4010'
AGENT_ID='30169'
GUID='xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1'

forceLogOutAgent() {
  for value in "$1"; do
    case $value in
      '' | *[!0-9A-Za-z_-]*)
        echo 'forceLogOutAgent was not sent:' \
          'workNo may have letters, digits, - and _ only' >&2
        return 1
        ;;
    esac
  done
  url="$BASE_URL/agentgateway/resource/qualitycontrol/$AGENT_ID/forcelogout"
  url="$url/$1"
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
    echo 'forceLogOutAgent succeeded'
  elif [ -n "$retcode" ]; then
    echo "forceLogOutAgent failed: retcode $retcode" >&2
    false
  else
    echo 'forceLogOutAgent: no valid response;' \
      'it may have taken effect' >&2
    false
  fi
}
