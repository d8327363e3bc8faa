import { type Contract, type Operation, operationsOf } from "@qualitycontrol/tooling/bundle/contract";

/** The tags under which the catalogues stand in the page. */
export const CATALOGUE = { codes: "All result codes", events: "All events", values: "All values" } as const;

/** Where the entry of a catalogue stands in the page. */
export const entryAddress = (catalogue: keyof typeof CATALOGUE, entry: string): string =>
  pageAddress(CATALOGUE[catalogue], entry);

/** A link to the entry of a catalogue. */
export const entryLink = (catalogue: keyof typeof CATALOGUE, entry: string): string =>
  `[${entry}](${entryAddress(catalogue, entry)})`;

/** Where a guide or another page without operations begins, or one of its headings. */
export const pageAddress = (name: string, heading?: string): string =>
  `#/${[name, heading].flatMap((part) => (part === undefined ? [] : [slug(part)])).join("/")}`;

/** Where an operation stands in the page. */
export const operationAddress = ({ tags, operationId }: Operation): string => pageAddress(tags[0] ?? "", operationId);

/** A link to an operation with its summary as text. */
export const operationLink = (operation: Operation): string => `[${operation.summary}](${operationAddress(operation)})`;

/** Links to the operations of a kind, in the contract's order. */
export function operationLinks(contract: Contract, chosen: (operation: Operation) => boolean): string[] {
  return operationsOf(contract)
    .filter(({ operation }) => chosen(operation))
    .map(({ operation }) => operationLink(operation));
}

/** How Redoc makes an address from a heading. The tests follow every link, so that a change of its rule is noticed. */
const slug = (heading: string): string =>
  heading
    .replaceAll(/[^\w\s.-]+/g, "")
    .trim()
    .replaceAll(/\s+/g, "-")
    .toLowerCase();
