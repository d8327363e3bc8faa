import type { EventEntry, OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";
import type { ResultCodeEntry } from "@qualitycontrol/tooling/bundle/result-code-entry";
import { valueRows } from "@qualitycontrol/tooling/bundle/values";
import { mark } from "./certainty.ts";
import { describeContent } from "./events.ts";
import { blocks, capital, code, list, numbered, table } from "./markdown.ts";
import { CATALOGUE, operationLinks } from "./route.ts";

/** Adds a page for the result codes and one for the events, each entry linked to the operations, and one for named values. */
export function addCatalogues(contract: OpenApiDocument): void {
  contract.tags.push(resultCodes(contract), events(contract), values(contract));
  contract["x-tagGroups"].push({ name: "Catalogues", tags: Object.values(CATALOGUE) });
}

function resultCodes(contract: OpenApiDocument) {
  const entries = Object.entries(contract.components["x-result-codes"]);
  const intro = "What each `retcode` of a failure means and what to do about it.";
  return {
    name: CATALOGUE.codes,
    description: blocks(intro, ...entries.map(([entry, facts]) => resultCode(contract, entry, facts))),
  };
}

function resultCode(contract: OpenApiDocument, entry: string, facts: ResultCodeEntry): string {
  const { name, meaning, advice, causes, next, family, effect, gatewayWide, certainty, editions } = facts;
  const operations = operationLinks(contract, (operation) => operation["x-result-codes"].codes.includes(entry));
  return blocks(
    `## ${entry}`,
    `**${meaning}**${mark(certainty)}`,
    advice,
    causes &&
      blocks("Check in this order (our advice):", numbered(causes.map(({ cause, check }) => `${cause} ${check}`))),
    next && `Then: ${operationLinks(contract, ({ operationId }) => operationId === next)[0]}`,
    list([
      `Name: ${code(name)}, of the family “${family}”`,
      effect === "none"
        ? "The request was refused before it took effect. After the correction, it can be sent again."
        : "The request may have taken effect. Look first, and do not repeat it blindly (our advice).",
      `To rehearse it, send ${code(`Prefer: example=${name}`)} to the mock, with an operation that lists the code, or give the simulator the fault ${code(JSON.stringify({ kind: "retcode", retcode: entry }))}.`,
      editions && `Only in the edition ${editions.join(", ")}.`,
      gatewayWide ? "Any operation may return it." : undefined,
      operations.length > 0
        ? `Listed by: ${operations.join(", ")}`
        : gatewayWide
          ? undefined
          : "No operation of this reference lists it.",
    ]),
  );
}

function events(contract: OpenApiDocument) {
  const entries = Object.entries(contract.components["x-triggered-events"]);
  const intro = "What the gateway reports to a signed-in agent, one event at a time.";
  return {
    name: CATALOGUE.events,
    description: blocks(intro, ...entries.map(([entry, facts]) => event(contract, entry, facts))),
  };
}

function event(contract: OpenApiDocument, entry: string, { meaning, advice, receiver, certainty }: EventEntry): string {
  const operations = operationLinks(contract, ({ "x-triggered-events": { events: listed, others = [] } }) =>
    [...listed, ...others].some((triggered) => triggered.event === entry),
  );
  return blocks(
    `## ${entry}`,
    `${meaning}${mark(certainty)}`,
    `${advice} (our advice)`,
    list([
      `Received by: ${capital(receiver)}`,
      operations.length > 0 ? `Triggered by: ${operations.join(", ")}` : undefined,
    ]),
    describeContent(contract, entry),
  );
}

function values(contract: OpenApiDocument) {
  const { schemas, "x-result-codes": codes } = contract.components;
  const named = Object.entries(schemas).flatMap(([name, schema]) => {
    const rows = valueRows(contract, schema);
    // The result codes have a page of their own.
    if (rows.length === 0 || schema.enum?.some((value) => String(value) in codes)) return [];
    const [what] = (schema.description ?? "").split("\n\n");
    return [blocks(`## ${name}`, what, table(["Value", "Name", "Meaning"], rows))];
  });
  const intro = "What the numbers and words stand for that the gateway takes and sends.";
  return { name: CATALOGUE.values, description: blocks(intro, ...named) };
}
