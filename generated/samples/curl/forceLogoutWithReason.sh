# Sign out in a call, with a reason.
# It may cut a customer's call: call it only for a target that you have checked.
# $1: agentid.
BASE_URL='http://127.0.0.1:4010'
GUID='xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1'

forceLogoutWithReason() {
  for value in "$1"; do
    case $value in
      '' | *[!0-9A-Za-z_-]*)
        echo 'forceLogoutWithReason was not sent:' \
          'agentid may have letters, digits, - and _ only' >&2
        return 1
        ;;
    esac
  done
  url="$BASE_URL/agentgateway/resource/onlineagent/$1/forcelogoutwithreason"
  url="$url/1"
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
    echo 'forceLogoutWithReason succeeded'
  elif [ -n "$retcode" ]; then
    echo "forceLogoutWithReason failed: retcode $retcode" >&2
    false
  else
    echo 'forceLogoutWithReason: no valid response;' \
      'it may have taken effect' >&2
    false
  fi
}
