import { BASE_URL, type SampleCall, TIME_LIMIT } from "./sample-call.ts";
import { comment, file, indented, type Lines, ownsAgentId, piecesOf } from "./text.ts";

/** Lines are no longer than a terminal is wide, in so far as names and examples allow. */
const WIDTH = 80;

/** A shell script. The Guid and a password are not arguments of curl, because other users can see those. */
export function curl(call: SampleCall): string {
  const { operationId, target, notes, guidNote, agentId, guid, body } = call;
  const uses = target.map((name, at) => `$${at + 1}: ${name}`);
  const send = callLines(call);
  return file(
    comment(
      "#",
      [
        ...notes,
        ...guidNote((header) => `the header ${header}: add --dump-header`),
        ...(uses.length > 0 ? [`${uses.join(", ")}.`] : []),
      ],
      WIDTH,
    ),
    `BASE_URL=${quoted(BASE_URL)}`,
    ownsAgentId(call) && `AGENT_ID=${quoted(agentId)}`,
    guid !== undefined && `GUID=${quoted(guid)}`,
    ...(body === undefined
      ? []
      : [`# In a value, write " as \\", \\ as \\\\, and ' as '\\''.`, `BODY=${quoted(body)}`]),
    "",
    ...(target.length > 0 ? [`${operationId}() {`, ...indented(2, [...guardLines(call), ...send]), "}"] : send),
  );
}

/** The shell cannot percent-encode, so a function refuses a target that would need it. */
const guardLines = ({ operationId, target }: SampleCall): string[] => [
  `for value in ${target.map((_, at) => `"$${at + 1}"`).join(" ")}; do`,
  "  case $value in",
  "    '' | *[!0-9A-Za-z_-]*)",
  `      echo '${operationId} was not sent:' \\`,
  `        '${target.join(" and ")} may have letters, digits, - and _ only' >&2`,
  "      return 1",
  "      ;;",
  "  esac",
  "done",
];

function callLines(call: SampleCall): Lines {
  const { operationId, method, guid, guidHeader, contentType, body, data, noResponse } = call;
  // The input of curl is the Guid, or else the body, which may have a password.
  const [input, sent] =
    guid !== undefined
      ? [`printf '${guidHeader}: %s\\n' "$GUID" |`, '"$BODY"']
      : body !== undefined
        ? ['printf %s "$BODY" |', "@-"]
        : [];
  const parts = [
    `curl --silent --show-error --max-time ${TIME_LIMIT} --request ${method}`,
    ...(guid === undefined ? [] : ["  --header @-"]),
    `  --header ${quoted(`Content-Type: ${contentType}`)}`,
    ...(body === undefined ? [] : [`  --data-binary ${sent}`]),
    '  "$url"',
  ].join(" \\\n");
  return [
    ...urlLines(call),
    "response=$(",
    ...(input === undefined ? indented(2, [parts]) : [`  ${input}`, ...indented(4, [parts])]),
    // Of a response that was cut off, nothing counts.
    ') || response=""',
    'retcode=$(printf %s "$response" |',
    `  grep -o '"retcode" *: *"[^"]*"' | head -n 1 | cut -d '"' -f 4)`,
    `if [ "$retcode" = 0 ]; then`,
    `  echo '${operationId} succeeded'`,
    ...(data.length > 0
      ? [
          "  # Without the Guid and what follows it, if the response contains it.",
          `  printf '%s\\n' "\${response%%"$GUID"*}"`,
        ]
      : []),
    'elif [ -n "$retcode" ]; then',
    `  echo "${operationId} failed: retcode $retcode" >&2`,
    "  false",
    "else",
    ...(noResponse === ""
      ? [`  echo '${operationId}: no valid response' >&2`]
      : [`  echo '${operationId}: no valid response;' \\`, `    ${quoted(noResponse.replace(/^; /, ""))} >&2`]),
    "  false",
    "fi",
  ];
}

/** The URL as a variable, in as many lines as it needs. */
function urlLines({ url, target }: SampleCall): string[] {
  const address = url
    .map((part) => {
      if ("text" in part) return inDoubleQuotes(part.text);
      return target.includes(part.variable) ? `$${target.indexOf(part.variable) + 1}` : "$AGENT_ID";
    })
    .join("");
  // Without the assignment, and the indentation in a function.
  const pieces = piecesOf(`$BASE_URL${address}`, WIDTH - 'url="$url"'.length - 2);
  return pieces.map((piece, at) => `url="${at === 0 ? "" : "$url"}${piece}"`);
}

/** A text as a word of the shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A text within double quotes. An interactive shell replaces `!`, which a URL may have encoded. */
const inDoubleQuotes = (text: string): string => text.replaceAll(/["$`\\]/g, "\\$&").replaceAll("!", "%21");
