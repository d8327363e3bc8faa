import { nameOf, type OpenApiDocument, resolved } from "@qualitycontrol/tooling/bundle/document";
import { blocks, code, table } from "./markdown.ts";
import { memberRows, members } from "./members.ts";
import { entryLink } from "./route.ts";

/** The property that distinguishes the events of the union. */
const DISCRIMINATOR = "eventType";

/**
 * Lets a reader choose among the events by their type. Redoc writes a union without a discriminator as one sentence that
 * names every member. The contract itself has no discriminator, because no value of it could represent the undocumented events.
 */
export function listEventsByType({ components: { schemas, "x-triggered-events": catalogue } }: OpenApiDocument): void {
  const { Event: union } = schemas;
  if (!union) return;
  union["discriminator"] = {
    propertyName: DISCRIMINATOR,
    mapping: Object.fromEntries((union.oneOf ?? []).map(({ $ref = "" }) => [nameOf($ref), $ref])),
  };
  union.description = blocks(
    union.description,
    table(
      [code(DISCRIMINATOR), "Meaning"],
      Object.entries(catalogue).map(([type, { meaning }]) => [entryLink("events", type), meaning]),
    ),
  );
}

/** What the `content` of an event holds: a sentence, a table of its members, or both. */
export function describeContent(contract: OpenApiDocument, event: string): string {
  const { schema = event } = contract.components["x-triggered-events"][event] ?? {};
  const { content = {} } = contract.components.schemas[schema]?.properties ?? {};
  const { type, description, anyOf = [] } = resolved(contract, content);
  if (type === "null") return `Its ${code("content")} is ${code("null")}.`;
  const rows = [content, ...anyOf].flatMap((each) => memberRows(members(contract, each, false)));
  return blocks(
    description && `Its ${code("content")}: ${description}`,
    rows.length > 0 ? table([`In ${code("content")}`, "Always present", "What it is"], rows) : undefined,
  );
}
