# Sign in by force.
# It may cut a customer's call: call it only for a target that you have checked.
# The response may have a new Guid to send from now on, after the "=" in the
# header Set-GUID: add --dump-header.
# $1: agentid.
BASE_URL='http://127.0.0.1:4010'
# In a value, write " as \", \ as \\, and ' as '\''.
BODY='{
  "password": "",
  "phonenum": "40038",
  "status": "4",
  "releasephone": "false",
  "agenttype": "4"
}'

forceLogin() {
  for value in "$1"; do
    case $value in
      '' | *[!0-9A-Za-z_-]*)
        echo 'forceLogin was not sent:' \
          'agentid may have letters, digits, - and _ only' >&2
        return 1
        ;;
    esac
  done
  url="$BASE_URL/agentgateway/resource/onlineagent/$1/forcelogin"
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
    echo 'forceLogin succeeded'
  elif [ -n "$retcode" ]; then
    echo "forceLogin failed: retcode $retcode" >&2
    false
  else
    echo 'forceLogin: no valid response;' \
      'it may have taken effect' >&2
    false
  fi
}
