import { marked, stated } from "../../bundle/certainty.ts";
import { CONSEQUENCES } from "../../bundle/consequences.ts";
import {
  entryOf,
  type ListState,
  type OpenApiDocument,
  type OperationObject,
  statementOf,
  type TriggeredEventEntry,
} from "../../bundle/document.ts";
import { NOT_LISTED, sourceOf } from "../typescript/calls.ts";

type Catalogues = OpenApiDocument["components"];

/** The description of an operation with what its extensions hold, in Markdown that also reads well as plain text. */
export function describeOperation(contract: OpenApiDocument, operation: OperationObject): string {
  const { components } = contract;
  return [
    operation.description.trim(),
    operation["x-availability"] && NOT_LISTED,
    consequence(operation),
    section("Prerequisites", prerequisites(components, operation)),
    section("What people notice", noticedBy(components, operation)),
    section("Events", events(components, operation)),
    section("Result codes other than `0`", resultCodes(components, operation)),
    `${sourceOf(operation)} Name in the gateway's log: \`${operation["x-log-method"]}\`.`,
  ]
    .filter(Boolean)
    .join("\n\n");
}

function consequence({ "x-consequence": kind }: OperationObject): string {
  const doubt = kind === "call" || kind === "call-cut" ? " Nothing of this is verified on a live gateway." : "";
  return `**Consequence** (\`${kind}\`): ${CONSEQUENCES[kind]}${doubt}`;
}

const section = (title: string, lines: string[]): string =>
  `**${title}**\n\n${lines.map((line) => `- ${line}`).join("\n")}`;

const prerequisites = (components: Catalogues, { "x-prerequisites": names }: OperationObject): string[] =>
  names.map((name) => stated(entryOf(components["x-prerequisites"], name)));

const noticedBy = (components: Catalogues, { "x-noticed-by": people }: OperationObject): string[] =>
  Object.entries(people).map(
    ([person, statement]) => `${person}: ${stated(statementOf(components["x-noticed-by"], statement))}`,
  );

function events(components: Catalogues, operation: OperationObject): string[] {
  const { list, events: listed, others = [] } = operation["x-triggered-events"];
  const line = ({ event, receiver, inferredReceiver, certainty }: TriggeredEventEntry) => {
    const { meaning, receiver: usual } = entryOf(components["x-triggered-events"], event);
    const inferred = inferredReceiver && marked(`the ${inferredReceiver}`, "inferred");
    const to = receiver ? `the ${receiver}` : (inferred ?? usual);
    return marked(`\`${event}\`, to ${to}: ${meaning}`, certainty);
  };
  const lines = [...listed, ...others].map(line);
  return [...lines, ...(lines.length === 0 && list === "complete" ? ["None."] : unlisted(operation, list, "event"))];
}

function resultCodes(components: Catalogues, operation: OperationObject): string[] {
  const { list, codes } = operation["x-result-codes"];
  const catalogue = components["x-result-codes"];
  const wide = Object.keys(catalogue).filter((code) => catalogue[code]?.gatewayWide);
  return [
    ...codes.map((code) => {
      const { meaning, certainty, advice } = entryOf(catalogue, code);
      return `\`${code}\`: ${marked(meaning, certainty)}${advice ? ` ${advice}` : ""}`;
    }),
    ...(list === "complete"
      ? [`Any operation may also return ${wide.map((code) => `\`${code}\``).join(", ")}.`]
      : unlisted(operation, list, "result code")),
  ];
}

/** Says of an incomplete list that it is one. */
function unlisted({ "x-availability": availability }: OperationObject, list: ListState, what: string): string[] {
  if (list === "complete") return [];
  const where = availability
    ? "No list is documented"
    : list === "partial"
      ? "The documented list is only partly known"
      : "The documented list is unknown";
  return [`${where}: expect any ${what}.`];
}
