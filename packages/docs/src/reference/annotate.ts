import { type OpenApiDocument, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { listEventsByType } from "../events.ts";
import { type Places, pathOf, placed } from "../links.ts";
import { describeOperation } from "../operation.ts";
import { redocAddress } from "../route.ts";
import { codeSamples } from "../samples.ts";

/** The samples in this page, as `redocly.yaml` lists them; all are in the page of each operation. */
const SHOWN = new Set(["curl", "TypeScript"]);

/**
 * Writes what the extensions hold into the places that Redoc renders: descriptions and code samples. The descriptions link to
 * the other operations in the same page, and to the pages next to it.
 *
 * @param contract the bundle; it is changed
 * @param edition the edition that it is of, for its samples; the newest by default
 */
export function annotate(contract: OpenApiDocument, edition?: string): void {
  hideRangePatterns(contract);
  listEventsByType(contract);
  const places = placesIn(contract);
  for (const { operation } of operationsOf(contract)) {
    operation.description = placed(describeOperation(contract, operation), places);
    operation["x-codeSamples"] = codeSamples(operation.operationId, edition).filter(({ label }) => SHOWN.has(label));
  }
  const { Event: events } = contract.components.schemas;
  if (events?.description) events.description = placed(events.description, places);
  // Redoc shows the description of a server as plain text, unlike every other description.
  for (const server of contract.servers) server.description = server.description?.replaceAll("`", "") ?? "";
}

function placesIn(contract: OpenApiDocument): Places {
  const addresses = new Map(
    operationsOf(contract).map(({ operation }) => [`operation:${operation.operationId}`, redocAddress(operation)]),
  );
  return (target) => {
    const { path, heading } = pathOf(target);
    return addresses.get(target) ?? `${path}.html${heading}`;
  };
}

/** The description states a range in words, which is easier to read than its pattern. */
function hideRangePatterns({ components: { schemas } }: OpenApiDocument): void {
  for (const schema of Object.values(schemas)) if (schema["x-range"]) delete schema.pattern;
}
