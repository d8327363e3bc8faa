import type { OperationObject } from "../../../src/bundle/document.ts";
import type { JsonPath } from "../../../src/lint/place.ts";
import { contract, type Entry, type Mutation, put, remove } from "../mutation.ts";

const PEOPLE = ["inspector", "agent", "customer"];
const { "x-prerequisites": statements, "x-triggered-events": events, "x-result-codes": codes } = contract.components;
const [shared] = Object.values(statements);
const someEvent = { event: Object.keys(events)[0], receiver: "agent" };
const [someCode] = Object.keys(codes);

/** The facts of an operation's extensions. */
export const extensionFacts = ({ operation, place }: Entry): Mutation[] => [
  ...sourceFacts(operation, [...place, "x-source"]),
  ...availabilityFacts(operation, [...place, "x-availability"]),
  put([...place, "x-unknown"], "empty", [], "unknown-in-sentences"),
  put([...place, "x-unknown"], "a word", ["everything"], "unknown-in-sentences", [...place, "x-unknown", "0"]),
  remove([...place, "x-consequence"], "consequence-known"),
  put([...place, "x-consequence"], "unknown", "trouble", "consequence-known"),
  ...prerequisiteFacts(operation, [...place, "x-prerequisites"]),
  ...noticedByFacts([...place, "x-noticed-by"]),
  ...eventFacts(operation, [...place, "x-triggered-events"]),
  ...codeFacts(operation, [...place, "x-result-codes"]),
];

const sourceFacts = ({ "x-source": source }: OperationObject, place: JsonPath): Mutation[] => [
  remove(place, "source-given"),
  ...Object.keys(source).map((key) => remove([...place, key], "source-given")),
  source.published === undefined
    ? put([...place, "edition"], "a year", "2025", "source-given")
    : put([...place, "published"], "not a period", "lately", "source-given"),
  put([...place, "certainty"], "unknown", "likely", "source-given"),
  put([...place, "author"], "there", "Somebody", "source-given", place),
];

const availabilityFacts = ({ "x-availability": known }: OperationObject, place: JsonPath): Mutation[] =>
  known === undefined
    ? [put(place, "there for a page", "unknown", "availability-stated")]
    : [remove(place, "availability-stated"), put(place, "known", "offered", "availability-stated")];

const prerequisiteFacts = ({ "x-prerequisites": names }: OperationObject, place: JsonPath): Mutation[] => [
  remove(place, "prerequisites-listed"),
  put(place, "empty", [], "prerequisites-listed"),
  put([...place, names.length], "not catalogued", "Unheard", "prerequisite-known"),
];

const noticedByFacts = (place: JsonPath): Mutation[] => [
  remove(place, "noticed-by-given"),
  ...PEOPLE.flatMap((person) => [
    remove([...place, person], "noticed-by-given"),
    put([...place, person], "empty", {}, "noticed-by-given"),
    put([...place, person], "not catalogued", "Unheard", "noticed-by-known"),
    put([...place, person], "a shared statement", { text: shared?.text }, "no-duplicate-text", [
      ...place,
      person,
      "text",
    ]),
  ]),
];

function eventFacts({ "x-triggered-events": { list, events } }: OperationObject, place: JsonPath): Mutation[] {
  const entry = [...place, "events", events.length];
  return [
    remove(place, "events-listed"),
    ...events.map(({ event }, index) =>
      put([...place, "events", index], "without a receiver", { event }, "events-listed"),
    ),
    ...(list === "not seen"
      ? []
      : [put(entry, "not catalogued", { ...someEvent, event: "Unheard" }, "event-known", [...entry, "event"])]),
    ...listFacts(place, "events", someEvent, "events-listed"),
  ];
}

const codeFacts = ({ "x-result-codes": { list, codes } }: OperationObject, place: JsonPath): Mutation[] => [
  remove(place, "codes-listed"),
  ...(list === "not seen" ? [] : [put([...place, "codes", codes.length], "not catalogued", "999-999", "code-known")]),
  ...listFacts(place, "codes", someCode, "codes-listed"),
];

/** The state of a list matches its entries. */
const listFacts = (place: JsonPath, items: "events" | "codes", item: unknown, rule: string): Mutation[] => [
  remove([...place, "list"], rule),
  remove([...place, items], rule),
  put([...place, "list"], "in an unknown state", "long", rule),
  put(place, "not seen, and holds one", { list: "not seen", [items]: [item] }, "unseen-list-empty", [...place, items]),
  put(place, "seen in part, and empty", { list: "partial", [items]: [] }, "seen-list-filled", [...place, items]),
];
