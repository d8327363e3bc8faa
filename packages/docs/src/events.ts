import { type Contract, nameOf } from "@qualitycontrol/tooling/bundle/contract";
import { blocks, code, table } from "./markdown.ts";
import { membersOf, resolved } from "./members.ts";
import { entryLink } from "./route.ts";

/** Where the union of all events tells them apart. */
const TELLS_APART = "eventType";

/**
 * Lets a reader choose among the events by their type. Redoc writes a union without a discriminator as one sentence that
 * names every member. The contract itself has none, for no value of it could stand for the events that nobody documented.
 */
export function listEventsByType({ components: { schemas, "x-triggered-events": catalogue } }: Contract): void {
  const { Event: union } = schemas;
  if (!union) return;
  union["discriminator"] = {
    propertyName: TELLS_APART,
    mapping: Object.fromEntries((union.oneOf ?? []).map(({ $ref = "" }) => [nameOf($ref), $ref])),
  };
  union.description = blocks(
    union.description,
    table(
      [code(TELLS_APART), "Meaning"],
      Object.entries(catalogue).map(([type, { meaning }]) => [entryLink("events", type), meaning]),
    ),
  );
}

/** What the `content` of an event holds: a sentence, a table of its members, or both. */
export function describeContent(contract: Contract, event: string): string {
  const { schema = event } = contract.components["x-triggered-events"][event] ?? {};
  const { content = {} } = contract.components.schemas[schema]?.properties ?? {};
  const { type, description, anyOf = [] } = resolved(contract, content);
  if (type === "null") return `Its ${code("content")} is ${code("null")}.`;
  const members = [content, ...anyOf].flatMap((each) => membersOf(contract, each));
  return blocks(
    description && `Its ${code("content")}: ${description}`,
    members.length > 0 ? table([`In ${code("content")}`, "Always there", "What it is"], members) : undefined,
  );
}
