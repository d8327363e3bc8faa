import type { JsonPath } from "../../../src/lint/place.ts";
import { contract, type Mutation, put, remove, together } from "../mutation.ts";

type Catalogue = "x-result-codes" | "x-triggered-events" | "x-prerequisites" | "x-noticed-by" | "x-wire-facts";

const firstName = Object.values(contract.components["x-result-codes"])[0]?.name;

/** The facts of the catalogues, which are mutated in all entries at once and must be reported in each. */
export const catalogueFacts = (): Mutation[] => [
  ...missing("x-result-codes", ["name", "meaning", "family", "effect"], "code-catalogued"),
  together(
    "every result code whose meaning was read lacks its advice",
    codes(true).map((place) => remove([...place, "advice"], "code-catalogued")),
  ),
  together(
    "every result code whose meaning was not read has advice",
    codes(false).map((place) => put([...place, "advice"], "there", "Wait.", "code-catalogued")),
  ),
  together(
    "every result code whose meaning was read lacks its causes",
    codes(true).map((place) => remove([...place, "causes"], "code-catalogued")),
  ),
  together(
    "every result code has a cause without a check",
    codes(true).map((place) =>
      put([...place, "causes", 0], "without check", { cause: "Unheard of." }, "code-catalogued"),
    ),
  ),
  together(
    "every result code advises an unknown operation next",
    codes(true).map((place) => put([...place, "next"], "unheard", "unheard", "code-next-safe")),
  ),
  wrong("x-result-codes", "effect", "unheard of", "code-catalogued"),
  wrong("x-result-codes", "endsSession", "sometimes", "code-catalogued"),
  wrong("x-result-codes", "certainty", "likely", "code-catalogued"),
  together(
    "every result code has the name of the first",
    entriesOf("x-result-codes")
      .slice(1)
      .map((place) => put([...place, "name"], "not its own", firstName, "code-name-unique")),
  ),
  ...missing("x-triggered-events", ["meaning", "advice", "receiver", "schema"], "event-catalogued"),
  wrong("x-triggered-events", "schema", "Unheard", "event-schema-known"),
  ...(["x-prerequisites", "x-noticed-by", "x-wire-facts"] as const).flatMap((catalogue) => [
    ...missing(catalogue, ["text"], "statement-catalogued"),
    wrong(catalogue, "certainty", "likely", "statement-catalogued"),
  ]),
];

const missing = (catalogue: Catalogue, keys: string[], rule: string): Mutation[] =>
  keys.map((key) =>
    together(
      `${catalogue} lacks every ${key}`,
      entriesOf(catalogue).map((place) => remove([...place, key], rule)),
    ),
  );

const wrong = (catalogue: Catalogue, key: string, value: string, rule: string): Mutation =>
  together(
    `${catalogue} has the ${key} "${value}" everywhere`,
    entriesOf(catalogue).map((place) => put([...place, key], value, value, rule)),
  );

/** The result codes whose meaning was read, or those of which only the number was. */
const codes = (read: boolean): JsonPath[] =>
  Object.entries(contract.components["x-result-codes"])
    .filter(([, { meaningRead = true }]) => meaningRead === read)
    .map(([code]) => ["components", "x-result-codes", code]);

function entriesOf(catalogue: Catalogue): JsonPath[] {
  return Object.keys(contract.components[catalogue]).map((name) => ["components", catalogue, name]);
}
