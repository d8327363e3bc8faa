import {
  type Consequence,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
} from "@qualitycontrol/tooling/bundle/document";

/** The tags of the catalogues in the page. */
export const CATALOGUE = { codes: "All result codes", events: "All events", values: "All values" } as const;

/** The address of an entry of a catalogue in the page. */
export const entryAddress = (catalogue: keyof typeof CATALOGUE, entry: string): string =>
  pageAddress(CATALOGUE[catalogue], entry);

/** A link to the entry of a catalogue. */
export const entryLink = (catalogue: keyof typeof CATALOGUE, entry: string): string =>
  `[${entry}](${entryAddress(catalogue, entry)})`;

/** The address of a guide or another page without operations, or of one of its headings. */
export const pageAddress = (name: string, heading?: string): string =>
  `#/${[name, heading].flatMap((part) => (part === undefined ? [] : [slug(part)])).join("/")}`;

/** The address of an operation in the page. */
export const operationAddress = ({ tags, operationId }: OperationObject): string =>
  pageAddress(tags[0] ?? "", operationId);

/** The name of the page that lists what nobody has verified on a live gateway, and its heading for each consequence. */
export const NOT_VERIFIED = "Not verified on a live gateway";
export const NOT_VERIFIED_HEADINGS: Record<Consequence, string> = {
  none: "Operations that only read",
  session: "Operations that change a session",
  monitoring: "Operations that change what is monitored",
  "agent-state": "Operations that change the state of an agent",
  call: "Operations that change a call",
  "call-cut": "Operations that cut a call",
};

/** The address of what is not verified of the operations with a consequence. */
export const notVerifiedAddress = (kind: Consequence): string => pageAddress(NOT_VERIFIED, NOT_VERIFIED_HEADINGS[kind]);

/** A link to an operation with its summary as text. */
export const operationLink = (operation: OperationObject): string =>
  `[${operation.summary}](${operationAddress(operation)})`;

/** Links to the chosen operations, in the contract's order. */
export function operationLinks(contract: OpenApiDocument, chosen: (operation: OperationObject) => boolean): string[] {
  return operationsOf(contract)
    .filter(({ operation }) => chosen(operation))
    .map(({ operation }) => operationLink(operation));
}

/** Makes an address from a heading as Redoc does. The tests follow every link, so they notice a change in Redoc. */
const slug = (heading: string): string =>
  heading
    .replaceAll(/[^\w\s.-]+/g, "")
    .trim()
    .replaceAll(/\s+/g, "-")
    .toLowerCase();
