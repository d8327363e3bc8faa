import type { JsonPath } from "../../../src/lint/place.ts";
import { contract, put, remove, type Spoiler, together } from "../spoiler.ts";

type Catalogue = "x-result-codes" | "x-triggered-events" | "x-prerequisites" | "x-noticed-by";

const firstName = Object.values(contract.components["x-result-codes"])[0]?.name;

/** What the catalogues hold: spoiled in all entries at once, and found in each. */
export const catalogueFacts = (): Spoiler[] => [
  ...missing("x-result-codes", ["name", "meaning", "advice", "family", "effect"], "code-catalogued"),
  wrong("x-result-codes", "effect", "unheard of", "code-catalogued"),
  wrong("x-result-codes", "endsSession", "sometimes", "code-catalogued"),
  wrong("x-result-codes", "certainty", "likely", "code-catalogued"),
  together(
    "every result code has the name of the first",
    entriesOf("x-result-codes")
      .slice(1)
      .map((place) => put([...place, "name"], "not its own", firstName, "code-name-unique")),
  ),
  ...missing("x-triggered-events", ["meaning", "receiver", "schema"], "event-catalogued"),
  wrong("x-triggered-events", "schema", "Unheard", "event-schema-known"),
  ...(["x-prerequisites", "x-noticed-by"] as const).flatMap((catalogue) => [
    ...missing(catalogue, ["text"], "statement-catalogued"),
    wrong(catalogue, "certainty", "likely", "statement-catalogued"),
  ]),
];

const missing = (catalogue: Catalogue, keys: string[], rule: string): Spoiler[] =>
  keys.map((key) =>
    together(
      `${catalogue} lacks every ${key}`,
      entriesOf(catalogue).map((place) => remove([...place, key], rule)),
    ),
  );

const wrong = (catalogue: Catalogue, key: string, value: string, rule: string): Spoiler =>
  together(
    `${catalogue} has the ${key} "${value}" everywhere`,
    entriesOf(catalogue).map((place) => put([...place, key], value, value, rule)),
  );

function entriesOf(catalogue: Catalogue): JsonPath[] {
  return Object.keys(contract.components[catalogue]).map((name) => ["components", catalogue, name]);
}
