import type { Change, Changes } from "../changes.ts";
import { table } from "../markdown.ts";
import type { Page, Part } from "../page.ts";

/** The page that lists what changed from each edition to the next, by operation. */
export function differencesPage(all: Changes[]): Page {
  return {
    path: "differences",
    title: "Differences between the editions",
    summary: "What changed for each operation from one edition of the gateway to the next.",
    parts: all.length === 0 ? [{ text: "There is only one edition." }] : all.flatMap(differences),
  };
}

function differences({ older, newer, entries, operations }: Changes): Part[] {
  const shared = sharedBy(operations);
  const own = [...operations.values()]
    .map(({ operation, changes }) => ({ operation, changes: changes.filter((change) => !shared.has(keyOf(change))) }))
    .filter(({ changes }) => changes.length > 0);
  const rest = `What is not listed is the same in both. “As documented” is not compared: it states each page in the edition that was read.`;
  return [
    { text: `What changed from ${older} to ${newer}. ${rest}` },
    ...(shared.size === 0
      ? []
      : [
          {
            heading: "In most operations",
            text: table(
              ["What", older, newer, "Operations"],
              [...shared.values()].map(({ change, count }) => [...rowOf(change), String(count)]),
            ),
          },
        ]),
    ...(entries.length === 0
      ? []
      : [{ heading: "Result codes and events", text: changesTable({ older, newer }, entries) }]),
    ...own.map(({ operation, changes }) => ({
      heading: operation.summary,
      text: `The operation: [${operation.operationId}](operation:${operation.operationId})\n\n${changesTable({ older, newer }, changes)}`,
    })),
  ];
}

/** The changes that more than five operations share, each with their number. */
function sharedBy(operations: Changes["operations"]): Map<string, { change: Change; count: number }> {
  const counted = new Map<string, { change: Change; count: number }>();
  for (const change of [...operations.values()].flatMap(({ changes }) => changes)) {
    const { count } = counted.get(keyOf(change)) ?? { count: 0 };
    counted.set(keyOf(change), { change, count: count + 1 });
  }
  return new Map([...counted].filter(([, { count }]) => count > 5));
}

const keyOf = (change: Change): string => JSON.stringify(rowOf(change));
const rowOf = ({ subject, older, newer }: Change): string[] => [subject, older, newer];

/** What changed for one operation, in a table. */
const changesTable = ({ older, newer }: { older: string; newer: string }, changes: Change[]): string =>
  table(["What", older, newer], changes.map(rowOf));

/** The part of an operation's page that says what changed for it. */
export function changesPart(operationId: string, all: Changes[]): Part[] {
  const tables = all.flatMap(({ operations, ...names }) => {
    const { changes = [] } = operations.get(operationId) ?? {};
    return changes.length === 0 ? [] : [changesTable(names, changes)];
  });
  return tables.length === 0 ? [] : [{ heading: "Differences between the editions", text: tables.join("\n\n") }];
}
