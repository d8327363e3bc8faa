import { BASE_URL, type SampleCall, TIME_LIMIT } from "./sample-call.ts";
import { comment, file, indented, type Lines, ownsAgentId } from "./text.ts";

/** A shell script. The Guid and a password are not arguments of curl, because other users can see those. */
export function curl(call: SampleCall): string {
  const { target, notes, guidNote, agentId, guid } = call;
  const uses = target.map((name, at) => `$${at + 1}: ${name}`);
  const lines = target.length > 0 ? [...guardLines(call), ...callLines(call)] : callLines(call);
  return file(
    comment("#", [...notes, ...guidNote, ...(uses.length > 0 ? [`${uses.join(", ")}.`] : [])]),
    `BASE_URL=${quoted(BASE_URL)}`,
    ownsAgentId(call) && `AGENT_ID=${quoted(agentId)}`,
    guid !== undefined && `GUID=${quoted(guid)}`,
    "",
    ...(target.length > 0 ? [`${call.operationId}() {`, ...indented(2, lines), "}"] : lines),
  );
}

/** The shell cannot percent-encode, so a function refuses a target that would need it. */
const guardLines = ({ operationId, target }: SampleCall): string[] => [
  `for value in ${target.map((_, at) => `"$${at + 1}"`).join(" ")}; do`,
  `  case $value in`,
  `    '' | *[!0-9A-Za-z_-]*) echo '${operationId} was not sent: ${target.join(" and ")} may have letters, digits, - and _ only' >&2; return 1 ;;`,
  "  esac",
  "done",
];

function callLines({
  operationId,
  method,
  url,
  target,
  guid,
  guidHeader,
  contentType,
  body,
  data,
  noResponse,
}: SampleCall): Lines {
  const address = url
    .map((part) => {
      if ("text" in part) return inDoubleQuotes(part.text);
      return target.includes(part.variable) ? `$${target.indexOf(part.variable) + 1}` : "$AGENT_ID";
    })
    .join("");
  const input =
    guid !== undefined
      ? `printf '${guidHeader}: %s\\n' "$GUID" |`
      : body !== undefined
        ? `printf %s ${quoted(body)} |`
        : "";
  const sent = guid !== undefined && body !== undefined ? quoted(body) : "@-";
  const parts = [
    `curl --silent --show-error --max-time ${TIME_LIMIT} --request ${method}${guid === undefined ? "" : " --header @-"}`,
    `  --header ${quoted(`Content-Type: ${contentType}`)}`,
    ...(body === undefined ? [] : [`  --data-binary ${sent}`]),
    `  "$BASE_URL${address}"`,
  ].join(" \\\n");
  return [
    "response=$(",
    ...(input === "" ? indented(2, [parts]) : [`  ${input}`, ...indented(4, [parts])]),
    // Of a response that was cut off, nothing counts.
    ') || response=""',
    `retcode=$(printf %s "$response" | grep -o '"retcode" *: *"[^"]*"' | head -n 1 | cut -d '"' -f 4)`,
    `if [ "$retcode" = 0 ]; then`,
    `  echo '${operationId} succeeded'`,
    ...(data.length > 0
      ? [
          "  # Without the Guid and what follows it, if the response contains it.",
          `  printf '%s\\n' "\${response%%"$GUID"*}"`,
        ]
      : []),
    "else",
    `  echo "${operationId} failed: \${retcode:-no valid response${noResponse}}" >&2`,
    "  false",
    "fi",
  ];
}

/** A text as a word of the shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A text within double quotes. An interactive shell replaces `!`, which a URL may have encoded. */
const inDoubleQuotes = (text: string): string => text.replaceAll(/["$`\\]/g, "\\$&").replaceAll("!", "%21");
