import {
  component,
  nameOf,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
} from "@qualitycontrol/tooling/bundle/document";
import { describePage } from "./certainty.ts";
import { contractOf, type Edition } from "./editions.ts";
import { blocks, code, table } from "./markdown.ts";
import type { Page } from "./page.ts";
import { rangeText, schemaRange } from "./range-text.ts";
import { entryLink, operationLink } from "./route.ts";

/** What a document states about a subject, and where. */
interface Fact {
  subject: string;
  where: string;
  value: string;
}

const ABSENT = "–";
const PRESENT = "yes";

/** The page that lists every difference between the documents. */
export function differencesPage(shown: OpenApiDocument, editions: Edition[]): Page {
  const documents = editions.map((edition) => ({ name: edition.name, contract: contractOf(edition) }));
  const section = (heading: string, subject: string, factsOf: (contract: OpenApiDocument) => Fact[]) => {
    const rows = differing(documents.map(({ contract }) => factsOf(contract)));
    if (rows.length === 0) return undefined;
    const head = [subject, ...documents.map(({ name }) => name), "Where"];
    const placed = rows.some((row) => row.at(-1) !== "");
    return blocks(
      `## ${heading}`,
      placed
        ? table(head, rows)
        : table(
            head.slice(0, -1),
            rows.map((row) => row.slice(0, -1)),
          ),
    );
  };
  const link = linksIn(shown);
  return {
    name: "Differences between the editions",
    description: blocks(
      `Every difference between ${documents.map(({ name }) => `“${name}”`).join(", ")}. What is not listed is the same in all of them.`,
      section("Operations", "Operation", (contract) =>
        each(contract, (operation) => [[link.operation(operation), PRESENT]]),
      ),
      section("Parameters", "Parameter", parameters(link)),
      section("Properties", "Property", properties),
      section("Codes", "Result code", (contract) => [
        ...Object.keys(contract.components["x-result-codes"]).map((entry) => ({
          subject: link.code(entry),
          where: "the catalogue",
          value: PRESENT,
        })),
        ...listed(contract, link, "x-result-codes", ({ "x-result-codes": { codes } }) => codes.map(link.code)),
      ]),
      section("Events of the operations", "Event", (contract) =>
        listed(contract, link, "x-triggered-events", ({ "x-triggered-events": { events } }) =>
          events.map(({ event }) => link.event(event)),
        ),
      ),
      section("Pages of the vendor", "Operation", (contract) =>
        each(contract, (operation) => [[link.operation(operation), describePage(operation["x-source"])]]),
      ),
    ),
  };
}

/** One row for each fact that differs. Facts that differ in the same way share a row, which lists all their places. */
function differing(documents: Fact[][]): string[][] {
  const subjects = new Map<string, Map<string, string[]>>();
  for (const [index, facts] of documents.entries()) {
    for (const { subject, where, value } of facts) {
      const places = subjects.get(subject) ?? new Map<string, string[]>();
      const row = places.get(where) ?? documents.map(() => ABSENT);
      row[index] = value;
      subjects.set(subject, places.set(where, row));
    }
  }
  return [...subjects].flatMap(([subject, places]) => {
    const different = [...places].filter(([, row]) => new Set(row).size > 1);
    const alike = Object.values(Object.groupBy(different, ([, row]) => JSON.stringify(row)));
    return alike.flatMap((group = []) => {
      const wheres = group.map(([where]) => where);
      return group.slice(0, 1).map(([, row]) => [subject, ...row, summarize(wheres, places.size)]);
    });
  });
}

/** The names of the places, or their number if they are most of all places; the other places have rows of their own. */
const summarize = (wheres: string[], all: number): string =>
  wheres.length > 3 && wheres.length > all / 2
    ? `${wheres.length} of the ${all} places where it occurs`
    : wheres.join(", ");

/** The facts that each operation of a document yields. */
const each = (
  contract: OpenApiDocument,
  pairs: (operation: OperationObject) => [subject: string, value: string][],
  where = "",
): Fact[] =>
  operationsOf(contract).flatMap(({ operation }) =>
    pairs(operation).map(([subject, value]) => ({ subject, where, value })),
  );

type Links = ReturnType<typeof linksIn>;

/** Links to what is in the shown document. What is only in another document is named without a link. */
function linksIn(shown: OpenApiDocument) {
  const operations = new Set(operationsOf(shown).map(({ operation }) => operation.operationId));
  const known = (catalogue: "x-result-codes" | "x-triggered-events", entry: string) =>
    Object.hasOwn(shown.components[catalogue], entry);
  return {
    operation: (operation: OperationObject) =>
      operations.has(operation.operationId) ? operationLink(operation) : operation.summary,
    code: (entry: string) => (known("x-result-codes", entry) ? entryLink("codes", entry) : entry),
    event: (entry: string) => (known("x-triggered-events", entry) ? entryLink("events", entry) : entry),
  };
}

const parameters = (link: Links) => (contract: OpenApiDocument) =>
  operationsOf(contract).flatMap(({ operation }) =>
    (operation.parameters ?? []).map((ref) => {
      const parameter = component(contract, "parameters", ref);
      return {
        subject: code(parameter.name),
        where: link.operation(operation),
        value: rangeText(contract, parameter) ?? PRESENT,
      };
    }),
  );

function properties({ components: { schemas } }: OpenApiDocument): Fact[] {
  return Object.entries(schemas).flatMap(([name, schema]) =>
    Object.entries(schema.properties ?? {}).map(([property, { $ref, ...inline }]) => ({
      subject: code(property),
      where: code(name),
      value: schemaRange($ref === undefined ? inline : (schemas[nameOf($ref)] ?? {})) ?? PRESENT,
    })),
  );
}

/** What the page of each operation lists, and whether the list is complete. */
function listed(
  contract: OpenApiDocument,
  link: Links,
  kind: "x-result-codes" | "x-triggered-events",
  entries: (operation: OperationObject) => string[],
): Fact[] {
  return operationsOf(contract).flatMap(({ operation }) => {
    const where = link.operation(operation);
    return [
      ...entries(operation).map((subject) => ({ subject, where, value: "listed" })),
      { subject: "*how much of the list was seen*", where, value: operation[kind].list },
    ];
  });
}
