import { type Contract, type Operation, operationsOf } from "../bundle/contract.ts";

/** The tags under which the catalogues stand in the page. */
export const CATALOGUE = { codes: "All result codes", events: "All events" } as const;

/** Where the entry of a catalogue stands in the page. */
export const entryAddress = (catalogue: keyof typeof CATALOGUE, entry: string): string =>
  `#/${slug(CATALOGUE[catalogue])}/${slug(entry)}`;

/** A link to the entry of a catalogue. */
export const entryLink = (catalogue: keyof typeof CATALOGUE, entry: string): string =>
  `[${entry}](${entryAddress(catalogue, entry)})`;

/** Where an operation stands in the page. */
export const operationAddress = ({ tags, operationId }: Operation): string =>
  `#/${slug(tags[0] ?? "")}/${slug(operationId)}`;

/** Links to the operations of a kind, in the contract's order. */
export function operationLinks(contract: Contract, chosen: (operation: Operation) => boolean): string[] {
  return operationsOf(contract)
    .filter(({ operation }) => chosen(operation))
    .map(({ operation }) => `[${operation.summary}](${operationAddress(operation)})`);
}

/** How Redoc makes an address from a heading. The tests follow every link, so that a change of its rule is noticed. */
const slug = (heading: string): string =>
  heading
    .replaceAll(/[^\w\s.-]+/g, "")
    .trim()
    .replaceAll(/\s+/g, "-")
    .toLowerCase();
